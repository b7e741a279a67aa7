package orders;

import com.google.api.core.ApiFuture;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A hot value dropped as a statement, outside void methods. */
class DroppedPositive {
  interface Repo {
    CompletableFuture<String> saveAsync(String x);

    CompletionStage<String> saveStage(String x);

    ListenableFuture<String> saveListenable(String x);

    ApiFuture<String> saveApi(String x);

    io.vertx.core.Future<String> saveVertx(String x);

    io.netty.util.concurrent.Future<String> saveNetty(String x);
  }

  static final class Loading extends CompletableFuture<String> {}

  private final Repo repo;

  DroppedPositive(Repo repo) {
    this.repo = repo;
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveAsync("constructor");
  }

  int completableFuture() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveAsync("a");
    return 1;
  }

  int completionStage() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveStage("a");
    return 1;
  }

  int listenableFuture() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveListenable("a");
    return 1;
  }

  int apiFuture() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveApi("a");
    return 1;
  }

  int vertx() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveVertx("a");
    return 1;
  }

  int netty() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveNetty("a");
    return 1;
  }

  int subtype() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    load();
    return 1;
  }

  CompletableFuture<String> betweenAsyncSteps() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveAsync("a");
    return repo.saveAsync("b");
  }

  int deadLocal() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    CompletableFuture<String> saving = repo.saveAsync("a");
    return 1;
  }

  int chainWithoutHandler() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveAsync("a").thenAccept(System.out::println);
    return 1;
  }

  int handlerIgnoresTheError() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.saveAsync("a").exceptionally(e -> null);
    return 1;
  }

  private Loading load() {
    return new Loading();
  }
}
