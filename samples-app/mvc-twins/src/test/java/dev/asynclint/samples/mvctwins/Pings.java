package dev.asynclint.samples.mvctwins;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How a server is for those who want something else from it. */
final class Pings {

  /** Three times as many as the twins' Tomcat has threads. */
  private static final int CLIENTS = 12;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  private Pings(URI server) {
    this.server = server;
  }

  /**
   * Asks for a page {@value #CLIENTS} times at once, and then for {@code /ping} again and again
   * until the first page is there.
   *
   * @return how long the slowest ping took
   */
  static Duration slowest(URI server, String page) throws Exception {
    return new Pings(server).slowestBeside(page);
  }

  private Duration slowestBeside(String page) throws Exception {
    warmUp(page);
    CompletableFuture<?>[] pages =
        Stream.generate(() -> get(page)).limit(CLIENTS).toArray(CompletableFuture<?>[]::new);
    CompletableFuture<Object> firstPage = CompletableFuture.anyOf(pages);
    Duration slowest = Duration.ZERO;
    while (!firstPage.isDone()) {
      Duration ping = ping();
      slowest = ping.compareTo(slowest) > 0 ? ping : slowest;
      TimeUnit.MILLISECONDS.sleep(10);
    }
    CompletableFuture.allOf(pages).get();
    return slowest;
  }

  /** What a server does only once must not count. */
  private void warmUp(String page) throws Exception {
    assertThat(get(page).get().statusCode()).as(page).isEqualTo(200);
    ping();
  }

  private Duration ping() throws Exception {
    long start = System.nanoTime();
    assertThat(get("/ping").get().body()).isEqualTo("pong");
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }
}
