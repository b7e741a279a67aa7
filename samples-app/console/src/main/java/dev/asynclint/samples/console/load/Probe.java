package dev.asynclint.samples.console.load;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Somebody with a small, unrelated request, on a connection of their own: one at a time, with a
 * short pause between.
 */
final class Probe implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long NONE = -1;
  private static final double MILLI = 1e6;

  private final ConnectionProvider connections = ConnectionProvider.create("probe", 1);
  private final HttpClient http;
  private final Supplier<String> path;
  private final BooleanSupplier wanted;
  private final Disposable running;
  private volatile long begin = NONE;
  private volatile long last = NONE;

  /**
   * @param path of the next request
   * @param wanted asked before each request; while false none is sent
   */
  Probe(String url, LoopResources loops, Supplier<String> path, BooleanSupplier wanted) {
    http = HttpClient.create(connections).runOn(loops).baseUrl(url);
    this.path = path;
    this.wanted = wanted;
    running = Mono.defer(this::once).then(Mono.delay(PAUSE)).repeat().subscribe();
  }

  /**
   * How long the last request took, or how long the present one has been taking if that is longer;
   * in milliseconds, null if there was none.
   */
  Double millis() {
    long since = begin;
    long present = since == NONE ? NONE : System.nanoTime() - since;
    long nanos = Math.max(last, present);
    return nanos == NONE ? null : nanos / MILLI;
  }

  @Override
  public void close() {
    running.dispose();
    connections.dispose();
  }

  private Mono<Void> once() {
    if (!wanted.getAsBoolean()) {
      last = NONE;
      return Mono.empty();
    }
    long now = System.nanoTime();
    begin = now;
    return http.get()
        .uri(path.get())
        .responseSingle((response, body) -> body.then())
        .timeout(PATIENCE)
        .onErrorComplete()
        .doFinally(
            signal -> {
              last = System.nanoTime() - now;
              begin = NONE;
            });
  }
}
