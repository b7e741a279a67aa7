package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** RULES, proven complete: dominated by an earlier wait. The first wait is reported, no other. */
class ProofByWaitPositive {
  final CompletableFuture<String> other = new CompletableFuture<>();

  CompletableFuture<String> load() {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> twice(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    String first = f.join();
    // OK: dominated by the wait above
    String second = f.join();
    return CompletableFuture.completedFuture(first + second);
  }

  CompletableFuture<String> allThenEach(CompletableFuture<String> a, CompletableFuture<String> b) {
    // BUG: Diagnostic contains: join
    CompletableFuture.allOf(a, b).join();
    // OK: dominated by a wait for an allOf that holds them
    return CompletableFuture.completedFuture(a.join() + b.join());
  }

  CompletableFuture<String> allInLocalThenEach(
      CompletableFuture<String> a, CompletableFuture<String> b) {
    CompletableFuture<Void> all = CompletableFuture.allOf(a, b);
    // BUG: Diagnostic contains: join
    all.join();
    // OK: dominated by a wait for an allOf that holds them
    return CompletableFuture.completedFuture(a.join() + b.join());
  }

  CompletableFuture<String> onOneBranchOnly(CompletableFuture<String> f, boolean early) {
    if (early) {
      // BUG: Diagnostic contains: join
      System.out.println(f.join());
    }
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(f.join());
  }

  CompletableFuture<String> onBothBranches(CompletableFuture<String> f, boolean early) {
    if (early) {
      // BUG: Diagnostic contains: join
      System.out.println(f.join());
    } else {
      // BUG: Diagnostic contains: join
      System.err.println(f.join());
    }
    // OK: dominated by a wait on every path
    return CompletableFuture.completedFuture(f.join());
  }

  CompletableFuture<String> anotherFuture(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    String first = f.join();
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(first + other.join());
  }

  CompletableFuture<String> reassignedBetween(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    String first = f.join();
    f = load();
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(first + f.join());
  }

  // A timed wait that timed out has proven nothing.
  CompletableFuture<String> afterTimeout(CompletableFuture<String> f) throws Exception {
    try {
      // BUG: Diagnostic contains: get
      return CompletableFuture.completedFuture(f.get(1, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      // BUG: Diagnostic contains: join
      return CompletableFuture.completedFuture(f.join());
    }
  }

  CompletableFuture<String> afterTimedWait(CompletableFuture<String> f) throws Exception {
    // BUG: Diagnostic contains: get
    String first = f.get(1, TimeUnit.SECONDS);
    // OK: a timed wait that returned has seen it complete
    return CompletableFuture.completedFuture(first + f.join());
  }

  CompletableFuture<String> afterFailure(CompletableFuture<String> f) throws InterruptedException {
    try {
      // BUG: Diagnostic contains: get
      return CompletableFuture.completedFuture(f.get());
    } catch (ExecutionException e) {
      // OK: it failed, so it is complete
      return CompletableFuture.completedFuture(f.join());
    }
  }

  CompletableFuture<String> loop(CompletableFuture<String> f, int rounds) {
    String names = "";
    for (int i = 0; i < rounds; i++) {
      // BUG: Diagnostic contains: join
      names += f.join();
    }
    return CompletableFuture.completedFuture(names);
  }

  CompletableFuture<String> perhapsCompleted(boolean cached) {
    CompletableFuture<String> f = cached ? CompletableFuture.completedFuture("a") : load();
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(f.join());
  }

  CompletableFuture<String> completedThenReplaced() {
    CompletableFuture<String> f = CompletableFuture.completedFuture("a");
    f = load();
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(f.join());
  }

  CompletableFuture<String> otherInOwnCallback(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return f.thenApply(name -> name + other.join());
  }

  // Upstream of the stage: the callback of other runs before f is complete.
  CompletableFuture<String> notItsOwnCallback(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return other.thenApply(name -> f.join()).thenCombine(f, String::concat);
  }

  CompletableFuture<String> cancelOfAnother(CompletableFuture<String> f) {
    other.cancel(true);
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(f.join());
  }
}
