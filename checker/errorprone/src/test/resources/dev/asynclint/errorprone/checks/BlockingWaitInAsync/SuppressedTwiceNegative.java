package example;

import java.util.concurrent.CompletableFuture;

/** A declaration that suppresses what its method suppresses takes nothing away from the method. */
class SuppressedTwiceNegative {
  // OK: the helper's waits are suppressed, the one behind the local, too
  CompletableFuture<String> caller(CompletableFuture<String> f, CompletableFuture<String> g) {
    return CompletableFuture.completedFuture(helper(f, g));
  }

  @SuppressWarnings("BlockingWaitInAsync")
  private static String helper(CompletableFuture<String> f, CompletableFuture<String> g) {
    @SuppressWarnings("BlockingWaitInAsync")
    String first = f.join();
    return first + g.join();
  }
}
