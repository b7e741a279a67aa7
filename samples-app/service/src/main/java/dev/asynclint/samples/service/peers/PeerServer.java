package dev.asynclint.samples.service.peers;

import java.time.Duration;
import java.util.function.LongFunction;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;
import reactor.netty.resources.LoopResources;

/**
 * The remote services of the shop, as real HTTP servers: profiles, orders, recommendations. They
 * share the process only so that one command starts everything; they have event loops of their own,
 * so that a service that blocks its own loops does not slow its peers.
 */
public final class PeerServer implements AutoCloseable {

  private final PeerLoad load = new PeerLoad();
  private final LoopResources loops = LoopResources.create("peer", 2, true);
  private volatile Duration delay;
  private DisposableServer server;

  private PeerServer(Duration delay) {
    this.delay = delay;
  }

  /** Starts the peers and returns once they listen; port 0 takes a free one. */
  public static PeerServer start(int port, Duration delay) {
    PeerServer peers = new PeerServer(delay);
    peers.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(port)
            .runOn(peers.loops)
            .route(peers::routes)
            .bindNow();
    return peers;
  }

  /** Where the peers answer. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** From now on requests take this long. */
  public void delay(Duration delay) {
    this.delay = delay;
  }

  /** What the peers have to do. */
  public PeerLoad load() {
    return load;
  }

  @Override
  public void close() {
    server.disposeNow();
    loops.dispose();
  }

  private void routes(HttpServerRoutes routes) {
    routes
        .get(
            "/profiles/{userId}",
            (request, response) -> answer(request, response, PeerServer::profile))
        .get(
            "/orders/{userId}",
            (request, response) -> answer(request, response, PeerServer::orders))
        .get(
            "/recommendations/{userId}",
            (request, response) -> answer(request, response, PeerServer::recommendations));
  }

  private Mono<Void> answer(
      HttpServerRequest request, HttpServerResponse response, LongFunction<String> body) {
    long userId = Long.parseLong(request.param("userId"));
    return response
        .header("Content-Type", "application/json")
        .sendString(Mono.delay(delay).map(tick -> body.apply(userId)))
        .then()
        .doOnSubscribe(subscription -> load.enter())
        .doFinally(signal -> load.leave());
  }

  private static String profile(long userId) {
    return "{\"userId\":%d,\"nickname\":\"user-%d\"}".formatted(userId, userId);
  }

  private static String orders(long userId) {
    return "[{\"orderId\":%d,\"cents\":1999},{\"orderId\":%d,\"cents\":450}]"
        .formatted(userId * 100 + 1, userId * 100 + 2);
  }

  private static String recommendations(long userId) {
    return "[\"teapot-%d\",\"umbrella-%d\"]".formatted(userId, userId);
  }
}
