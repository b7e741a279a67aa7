package example;

import java.util.concurrent.CompletableFuture;
import org.jetbrains.annotations.Blocking;

/** RULES, exemptions 3 and 4: the method we are in, and twins that are none. */
class TwinNegative {
  interface Store {
    @Blocking
    String load(long id);

    CompletableFuture<String> loadAsync(long id);
  }

  // OK: this is the asynchronous one; what it calls is on a pool
  static class Pooled implements Store {
    final java.util.concurrent.Executor pool = Runnable::run;
    final java.util.concurrent.ExecutorService workers =
        java.util.concurrent.Executors.newFixedThreadPool(2);

    @Override
    public String load(long id) {
      return "";
    }

    @Override
    public CompletableFuture<String> loadAsync(long id) {
      return CompletableFuture.supplyAsync(() -> load(id), workers);
    }
  }

  // OK: the other one takes something else
  static class Other {
    native int add(int one);

    native CompletableFuture<Integer> addAsync(String all);
  }

  // OK: it brings something else
  CompletableFuture<Integer> add(Other other) {
    return CompletableFuture.completedFuture(other.add(1));
  }
}
