package dev.asynclint.samples.mvctwins;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Clients that ask for one page again and again, each as soon as it was answered. */
final class Load implements AutoCloseable {

  private static final int CLIENTS = 16;
  private static final int PINGS = 2;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final CountDownLatch warm = new CountDownLatch(CLIENTS);
  private final URI server;
  private final List<Future<Void>> clients;
  private volatile boolean over;

  private Load(URI server, String path) {
    this.server = server;
    this.clients =
        IntStream.range(0, CLIENTS).mapToObj(client -> threads.submit(() -> use(path))).toList();
  }

  /**
   * How long {@code /ping} takes while {@value #CLIENTS} clients ask for {@code path}: the best of
   * {@value #PINGS}, so that one hiccup of the machine does not count.
   */
  static Duration ping(URI server, String path) throws Exception {
    List<Duration> pings = new ArrayList<>();
    try (Load load = new Load(server, path)) {
      assertThat(load.warm.await(1, TimeUnit.MINUTES)).as("each client has an answer").isTrue();
      for (int ping = 0; ping < PINGS; ping++) {
        long start = System.nanoTime();
        load.get("/ping");
        pings.add(Duration.ofNanos(System.nanoTime() - start));
      }
    }
    return Collections.min(pings);
  }

  private Void use(String path) throws Exception {
    do {
      get(path);
      warm.countDown();
    } while (!over);
    return null;
  }

  private void get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofMinutes(1)).build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).as(path).isEqualTo(200);
  }

  /** Waits for the last answers. */
  @Override
  public void close() throws Exception {
    over = true;
    threads.shutdown();
    for (Future<Void> client : clients) {
      client.get(1, TimeUnit.MINUTES);
    }
  }
}
