package example;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** RULES, execution context: Vert.x runs blocking work on its worker pool when told so. */
class VertxWaitsNegative {
  Vertx vertx;

  Future<String> load(String id) {
    return Future.succeededFuture(id);
  }

  // OK: a synchronous method
  String bridge() {
    return load("a").toCompletionStage().toCompletableFuture().join();
  }

  // OK: composed, nothing waits
  Future<String> composed() {
    return load("a").compose(this::load);
  }

  // OK: result() never waits
  Future<String> result() {
    return load("" + load("a").result());
  }

  // OK: executeBlocking runs it on the worker pool
  Future<String> executeBlocking() {
    return vertx.executeBlocking(
        () -> load("a").toCompletionStage().toCompletableFuture().join());
  }

  // OK: a blocking handler runs on the worker pool
  void blockingHandler(Router router) {
    router
        .get("/users")
        .blockingHandler(
            context ->
                context.end(load("a").toCompletionStage().toCompletableFuture().join()));
  }

  static class Verticle extends AbstractVerticle {
    Future<String> config;

    // OK: executeBlocking inside an event-loop method
    @Override
    public void start() {
      vertx.executeBlocking(() -> config.toCompletionStage().toCompletableFuture().join());
    }
  }
}
