package example;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileSystem;
import io.vertx.ext.web.Router;
import java.util.concurrent.CompletableFuture;

/** Vert.x 5. */
class Vertx5 extends VerticleBase {
  private CompletableFuture<String> setting;

  @Override
  public Future<?> start() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(setting.join());
  }

  Future<String> load(String id) {
    return Promise.<String>promise().future();
  }

  Future<String> awaited() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(load("a").await());
  }

  String onAVirtualThread() {
    // OK: no async code
    return load("a").await();
  }

  Future<String> composed() {
    // OK: composed
    return load("a").compose(this::load);
  }

  Future<Integer> worker(Vertx vertx) {
    // OK: a worker thread runs it
    return vertx.executeBlocking(() -> setting.join().length());
  }

  Future<String> inOperator() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load("a").map(id -> setting.join());
  }

  void route(Router router) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    router.get("/").handler(context -> context.end(setting.join()));
  }

  void plainRoute(Router router) {
    // OK: nothing waits
    router.get("/").handler(context -> context.end("here"));
  }

  Future<String> files(FileSystem files) {
    // OK: composed
    return files.readFile("a").map(Object::toString);
  }

  void dropped() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    load("a");
  }

  void handled() {
    // OK: the failure is seen
    load("a").onComplete(System.out::println, Throwable::printStackTrace);
  }
}
