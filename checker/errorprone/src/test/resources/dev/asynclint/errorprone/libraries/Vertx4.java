package example;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileSystem;
import io.vertx.core.shareddata.AsyncMap;
import io.vertx.ext.web.Router;
import java.util.concurrent.CompletableFuture;

/** Vert.x 4. */
class Vertx4 extends AbstractVerticle {
  private CompletableFuture<String> setting;

  @Override
  public void start() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    System.out.println(setting.join());
  }

  Future<String> load(String id) {
    return Promise.<String>promise().future();
  }

  Future<String> bridge() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(load("a").toCompletionStage().toCompletableFuture().join());
  }

  Future<String> composed() {
    // OK: composed
    return load("a").compose(this::load);
  }

  Future<Integer> worker(Vertx vertx) {
    // OK: a worker thread runs it
    return vertx.executeBlocking(() -> setting.join().length());
  }

  void callback(FileSystem files) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    files.readFile("a", content -> System.out.println(setting.join()));
  }

  void callbackOfAMap(AsyncMap<String, String> map) {
    // OK: nothing waits
    map.get("a", value -> System.out.println(value.result()));
  }

  void route(Router router) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    router.get("/").handler(context -> context.end(setting.join()));
  }

  void blockingRoute(Router router) {
    // OK: only text is made
    router.get("/").blockingHandler(context -> context.end("here"));
  }

  Future<String> blockingFiles(FileSystem files) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return Future.succeededFuture(files.readFileBlocking("a").toString());
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
