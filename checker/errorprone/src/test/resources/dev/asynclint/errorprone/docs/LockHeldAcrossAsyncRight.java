package docs;

import java.util.concurrent.CompletableFuture;

class LockHeldAcrossAsyncRight {
  interface Prices {
    CompletableFuture<Integer> of(String article);
  }

  private final Prices prices;
  private int total;

  LockHeldAcrossAsyncRight(Prices prices) {
    this.prices = prices;
  }

  // snippet:wait
  CompletableFuture<Void> add(String article) {
    return prices.of(article).thenAccept(this::add);
  }

  private synchronized void add(int price) {
    total += price;
  }
  // end

  // snippet:suppressed
  // A tool with one thread: nobody else wants the lock.
  @SuppressWarnings("LockHeldAcrossAsync")
  synchronized void addNow(String article) {
    total += prices.of(article).join();
  }
  // end
}
