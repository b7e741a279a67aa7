package example;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** RULES, async context: Vert.x handlers and verticles run on an event loop. */
class VertxWaitsPositive {
  Future<String> load(String id) {
    return Promise.<String>promise().future();
  }

  Future<String> bridge() {
    // BUG: Diagnostic contains: join
    return load(load("a").toCompletionStage().toCompletableFuture().join());
  }

  Future<String> bridgeTimed() throws Exception {
    // BUG: Diagnostic contains: get
    return load(load("a").toCompletionStage().toCompletableFuture().get(1, TimeUnit.SECONDS));
  }

  Future<String> inOperator() {
    // BUG: Diagnostic contains: join
    return load("a").map(id -> load(id).toCompletionStage().toCompletableFuture().join());
  }

  void onSuccess() {
    load("a")
        .onSuccess(
            // BUG: Diagnostic contains: join
            id -> System.out.println(load(id).toCompletionStage().toCompletableFuture().join()));
  }

  void route(Router router) {
    router
        .get("/users")
        .handler(
            context ->
                // BUG: Diagnostic contains: join
                context.end(load("a").toCompletionStage().toCompletableFuture().join()));
  }

  void timer(Vertx vertx) {
    vertx.setTimer(
        // BUG: Diagnostic contains: join
        10, id -> load("a").toCompletionStage().toCompletableFuture().join());
  }

  class UserHandler implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
      // BUG: Diagnostic contains: join
      context.end(load("a").toCompletionStage().toCompletableFuture().join());
    }
  }

  static class Verticle extends AbstractVerticle {
    Future<String> config;

    @Override
    public void start() {
      // BUG: Diagnostic contains: join
      config.toCompletionStage().toCompletableFuture().join();
    }
  }

  static class AsyncVerticle extends AbstractVerticle {
    Future<String> config;

    @Override
    public void start(Promise<Void> started) {
      // BUG: Diagnostic contains: join
      config.toCompletionStage().toCompletableFuture().join();
      started.complete();
    }
  }
}
