package docs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

class LockHeldAcrossAsyncWrong {
  interface Prices {
    CompletableFuture<Integer> of(String article);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Prices prices;
  private int total;

  LockHeldAcrossAsyncWrong(Prices prices) {
    this.prices = prices;
  }

  // snippet:wait
  synchronized void add(String article) {
    // BUG: Diagnostic contains: [LockHeldAcrossAsync]
    total += prices.of(article).join();
  }
  // end

  // snippet:unlock
  CompletableFuture<Integer> addLater(String article) {
    lock.lock();
    return prices
        .of(article)
        .thenApply(price -> total += price)
        // BUG: Diagnostic contains: [LockHeldAcrossAsync]
        .whenComplete((sum, failure) -> lock.unlock());
  }
  // end
}
