package dev.asynclint.samples.console.load;

import dev.asynclint.samples.console.experiment.Call;
import dev.asynclint.samples.console.experiment.Experiment;
import dev.asynclint.samples.console.sides.StartedRequests;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.http.HttpStatus;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * A closed loop: each client has one request under way, and sends the next when that is over. So a
 * slow service is asked less often, which flatters it.
 */
final class Clients {

  /** After anything but success, so that a service that refuses is not asked in a hot loop. */
  private static final Duration BACK_OFF = Duration.ofMillis(250);

  private static final int RECENT_SECONDS = 10;

  private final Call call;
  private final Experiment experiment;
  private final int count;
  private final ConnectionProvider connections;
  private final HttpClient http;
  private final Latency latency;
  private final AtomicInteger unanswered = new AtomicInteger();
  private final LongAdder answered = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder abandoned = new LongAdder();
  private final Deque<Long> totals = new ArrayDeque<>();
  private final int recentTicks;
  private Disposable running;

  Clients(String url, Call call, Experiment experiment, int count, LoopResources loops, int ticks) {
    this.call = call;
    this.experiment = experiment;
    this.count = count;
    latency = new Latency(ticks);
    recentTicks = ticks * RECENT_SECONDS;
    connections =
        ConnectionProvider.builder("load").maxConnections(count).pendingAcquireMaxCount(-1).build();
    http =
        HttpClient.create(connections)
            .runOn(loops)
            .baseUrl(url)
            .headers(
                headers ->
                    headers
                        .set(StartedRequests.HEADER, "1")
                        .set("Content-Type", "application/json"));
  }

  void start() {
    running = Flux.range(0, count).flatMap(client -> requests(), count).subscribe();
  }

  /** Leaves at once, without waiting for answers. */
  void stop() {
    running.dispose();
    connections.dispose();
  }

  /** To be called by one thread, at every tick. */
  void roll() {
    latency.roll();
    totals.addLast(answered.sum());
    if (totals.size() > recentTicks) {
      totals.removeFirst();
    }
  }

  /** Requests answered in the last ten seconds, less when the load is younger. */
  long recentlyAnswered() {
    return totals.isEmpty() ? 0 : totals.getLast() - totals.getFirst();
  }

  /** Requests sent and not answered. */
  int unanswered() {
    return unanswered.get();
  }

  Latency latency() {
    return latency;
  }

  Answers answers() {
    return new Answers(answered.sum(), refused.sum(), failed.sum(), abandoned.sum());
  }

  private Mono<Void> requests() {
    return Mono.defer(this::request)
        .flatMap(rest -> rest.isZero() ? Mono.empty() : Mono.delay(rest).then())
        .repeat()
        .then();
  }

  /** One request; emits how long the client rests after it. */
  private Mono<Duration> request() {
    long begin = System.nanoTime();
    unanswered.incrementAndGet();
    return http.request(HttpMethod.valueOf(call.method()))
        .uri(call.path())
        .send(call.body() == null ? Mono.empty() : ByteBufFlux.fromString(Mono.just(call.body())))
        .responseSingle((response, body) -> body.then(Mono.just(response.status().code())))
        .timeout(experiment.patience())
        .map(status -> note(status, System.nanoTime() - begin))
        .onErrorResume(failure -> Mono.just(note(failure)))
        .doFinally(signal -> unanswered.decrementAndGet());
  }

  private Duration note(int status, long nanos) {
    if (status < 300) {
      answered.increment();
      latency.record(nanos);
      return experiment.pause();
    }
    (status == HttpStatus.SERVICE_UNAVAILABLE.value() ? refused : failed).increment();
    return BACK_OFF;
  }

  private Duration note(Throwable failure) {
    if (failure instanceof TimeoutException) {
      abandoned.increment();
      return experiment.pause();
    }
    failed.increment();
    return BACK_OFF;
  }
}
