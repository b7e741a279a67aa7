package orders;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** A value bound to a void functional interface: the innermost function drops it, whatever method is around. */
class VoidInterfacesPositive {
  void forEach(List<String> xs) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    xs.forEach(x -> save(x));
  }

  void forEachByReference(List<String> xs) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    xs.forEach(this::save);
  }

  void streamForEach(List<String> xs) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    xs.stream().forEach(x -> save(x));
  }

  void forEachWithBlock(List<String> xs) {
    xs.forEach(
        x -> {
          // BUG: Diagnostic contains: [UnobservedAsyncResult]
          save(x);
        });
  }

  CompletableFuture<Void> thenAccept() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return save("a").thenAccept(v -> save(v));
  }

  CompletableFuture<Void> thenAcceptByReference() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return save("a").thenAccept(this::save);
  }

  CompletableFuture<Void> thenRun() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return save("a").thenRun(() -> save("b"));
  }

  void execute(ExecutorService pool) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    pool.execute(() -> save("a"));
  }

  void ifPresent(Optional<String> x) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    x.ifPresent(this::save);
  }

  Runnable stored() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return () -> save("a");
  }

  Consumer<String> storedReference() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    Consumer<String> saver = this::save;
    return saver;
  }

  CompletableFuture<String> whenComplete() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return save("a").whenComplete((v, e) -> save(v));
  }

  CompletableFuture<Void> runAsync() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return CompletableFuture.runAsync(() -> save("a"));
  }

  private CompletableFuture<String> save(String x) {
    return CompletableFuture.supplyAsync(() -> x);
  }
}
