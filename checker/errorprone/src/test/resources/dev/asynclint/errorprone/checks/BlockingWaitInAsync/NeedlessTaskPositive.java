package example;

import java.util.concurrent.CompletableFuture;

/** RULES, BlockingWaitInAsync: {@code supplyAsync(() -> x).join()}, two threads for one. */
class NeedlessTaskPositive {
  String work() {
    return "a";
  }

  String supplied() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.supplyAsync(() -> work()).join();
  }

  String got() throws Exception {
    // BUG: Diagnostic contains: get
    return CompletableFuture.supplyAsync(this::work).get();
  }

  void run() {
    // BUG: Diagnostic contains: join
    CompletableFuture.runAsync(() -> System.out.println(work())).join();
  }

  // Reported once, though the method is an async context too.
  CompletableFuture<String> inAsyncMethod() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(CompletableFuture.supplyAsync(() -> work()).join());
  }
}
