package dev.asynclint.samples.console.web;

import java.time.Duration;
import org.springframework.boot.web.server.PortInUseException;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRoutes;
import reactor.netty.resources.LoopResources;

/**
 * Serves the page and its API on the loopback address, on threads of its own, so that it survives
 * the starvation it shows.
 */
public final class ConsoleServer implements AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(60);

  private final LoopResources loops = LoopResources.create("console", 2, true);
  private final DisposableServer server;

  /**
   * Starts the server and returns once it listens.
   *
   * @param port 0 takes a free one
   * @throws PortInUseException if it is taken
   */
  public ConsoleServer(int port, Page page, Api api) {
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(port)
            .runOn(loops)
            .idleTimeout(IDLE)
            .route(routes -> add(routes, page, api))
            .bind()
            .onErrorMap(
                ChannelBindException.class, failure -> new PortInUseException(port, failure))
            .block();
  }

  /** Where it listens, as a URL without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.disposeNow();
    loops.dispose();
  }

  private static void add(HttpServerRoutes routes, Page page, Api api) {
    routes.route(request -> !Guard.fromHere(request), Guard::refuse);
    page.add(routes);
    api.add(routes);
    routes.route(request -> true, Guard::unknown);
  }
}
