package example;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** RULES, proven complete: futures that the allOf, anyOf or invokeAll at hand does not hold. */
class ProofByAllOfPositive {
  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> notHeld(
      CompletableFuture<String> a, CompletableFuture<String> b, CompletableFuture<String> c) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.allOf(a, b).thenApply(all -> c.join());
  }

  CompletableFuture<Object> anyOf(CompletableFuture<String> a, CompletableFuture<String> b) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.anyOf(a, b).thenApply(any -> a.join());
  }

  CompletableFuture<List<String>> anotherList(
      List<CompletableFuture<String>> futures, List<CompletableFuture<String>> others) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        // BUG: Diagnostic contains: join
        .thenApply(all -> others.stream().map(CompletableFuture::join).toList());
  }

  // The derived stages are new ones that allOf does not hold.
  CompletableFuture<List<String>> derivedElements(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(
            all ->
                futures.stream()
                    // BUG: Diagnostic contains: join
                    .map(each -> each.thenCompose(this::load).join())
                    .toList());
  }

  // What was started inside the callback is not complete.
  CompletableFuture<String> startedInside(CompletableFuture<String> a) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.allOf(a).thenApply(all -> load(a.join()).join());
  }

  CompletableFuture<String> listReplaced(List<CompletableFuture<String>> futures) {
    // BUG: Diagnostic contains: join
    CompletableFuture.allOf(futures.toArray(new CompletableFuture[0])).join();
    futures = List.of(load("a"));
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(futures.get(0).join());
  }

  CompletableFuture<String> allReplaced(CompletableFuture<String> a, CompletableFuture<String> b) {
    CompletableFuture<?> all = CompletableFuture.allOf(a, b);
    all = b;
    if (all.isDone()) {
      // BUG: Diagnostic contains: join
      return CompletableFuture.completedFuture(a.join());
    }
    return a;
  }

  CompletableFuture<String> beforeTheAllOf(
      CompletableFuture<String> a, CompletableFuture<String> b) {
    // BUG: Diagnostic contains: join
    String name = a.join();
    return CompletableFuture.allOf(a, b).thenApply(all -> name);
  }

  // Building the allOf waits for nothing.
  CompletableFuture<String> besideTheAllOf(
      CompletableFuture<String> a, CompletableFuture<String> b) {
    CompletableFuture<Void> all = CompletableFuture.allOf(a, b);
    // BUG: Diagnostic contains: join
    return all.thenCombine(CompletableFuture.completedFuture(a.join()), (x, y) -> y);
  }

  CompletableFuture<String> onlyOneSide(CompletableFuture<String> a, CompletableFuture<String> b) {
    // BUG: Diagnostic contains: join
    return a.thenApply(name -> name + b.join());
  }

  CompletableFuture<String> either(CompletableFuture<String> a, CompletableFuture<String> b) {
    // BUG: Diagnostic contains: join
    return a.applyToEither(b, name -> name + b.join());
  }

  ExecutorService pool;

  CompletableFuture<String> invokeAll(List<Callable<String>> tasks, Future<String> f)
      throws Exception {
    // BUG: Diagnostic contains: invokeAll
    List<Future<String>> all = pool.invokeAll(tasks);
    // OK: an element of invokeAll's result
    String first = all.get(0).get();
    // BUG: Diagnostic contains: get
    return CompletableFuture.completedFuture(first + f.get());
  }
}
