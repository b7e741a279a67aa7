package dev.asynclint.samples.evidence.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * A load: as many users as there are connections, each of whom asks again when the answer is there.
 * Who is refused comes back when {@code Retry-After} says so, or after a second.
 *
 * <p>Why it is not one of JMeter's: that was tried (its Java DSL 1.29.1, which runs well) and waits
 * at the end for every answer, which takes a service that blocks its event loops longer than the
 * measurement; cutting it off there would lose just the requests that matter. It also brings 80
 * libraries, some of which Spring Boot's list of versions would replace. What is left is the few
 * lines below, with HdrHistogram for the figures.
 */
public final class ClosedLoop implements AutoCloseable {

  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
  private static final int DIGITS = 3;
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Histogram latencies = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
  private final LongAdder answered = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final long begin = System.nanoTime();
  private final Target target;
  private final Duration pause;
  private final ExecutorService users;

  private ClosedLoop(Target target, int connections, Duration pause) {
    this.target = target;
    this.pause = pause;
    users = Executors.newFixedThreadPool(connections);
  }

  /** Starts {@code connections} users, who come back as soon as they are answered. */
  public static ClosedLoop start(Target target, int connections) {
    return start(target, connections, Duration.ZERO);
  }

  /**
   * Starts one user who looks in regularly. While an answer is late, the requests that would have
   * been made meanwhile count as late too; or a service that answers nobody for a second would be
   * seen once, and one that answers at once a hundred times.
   */
  public static ClosedLoop probe(Target target, Duration interval) {
    return start(target, 1, interval);
  }

  private static ClosedLoop start(Target target, int connections, Duration pause) {
    ClosedLoop loop = new ClosedLoop(target, connections, pause);
    for (int user = 0; user < connections; user++) {
      loop.users.execute(loop::useUntilInterrupted);
    }
    return loop;
  }

  /**
   * Breaks off what is under way.
   *
   * @throws InterruptedException if interrupted while the users leave
   * @throws IllegalStateException if they do not within ten seconds
   */
  public LoadFigures stop() throws InterruptedException {
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    users.shutdownNow();
    if (!users.awaitTermination(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Users of " + target.uri() + " do not leave");
    }
    return new LoadFigures(latencies.copy(), answered.sum(), refused.sum(), unanswered.sum(), time);
  }

  @Override
  public void close() {
    users.shutdownNow();
  }

  private void useUntilInterrupted() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(ask().toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks once and returns how long to wait before the next time. */
  private Duration ask() throws InterruptedException {
    long sent = System.nanoTime();
    try {
      HttpResponse<Void> response = client.send(target.request(), BodyHandlers.discarding());
      boolean served = response.statusCode() / 100 == 2;
      (served ? answered : refused).increment();
      return served ? pause : retryAfter(response);
    } catch (IOException e) {
      refused.increment();
      return AFTER_A_FAILURE;
    } catch (InterruptedException e) {
      unanswered.increment();
      throw e;
    } finally {
      record((System.nanoTime() - sent) / 1000);
    }
  }

  private static Duration retryAfter(HttpResponse<?> response) {
    return Duration.ofSeconds(
        response.headers().firstValueAsLong("Retry-After").orElse(AFTER_A_FAILURE.toSeconds()));
  }

  private void record(long micros) {
    long value = Math.min(micros, LONGEST_MICROS);
    latencies.recordValueWithExpectedInterval(value, pause.toNanos() / 1000);
  }
}
