package tests;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StoreTest {
  @Test
  void reads() {
    CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> "x");
    new Store().show(text).join();
    CompletableFuture.supplyAsync(() -> new Store().read(text)).join();
  }

  /** The checks look at test code too: what is wrong in any code is wrong here. */
  static void swallows() {
    try {
      Thread.sleep(1);
      // BUG: InterruptSwallowed
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }
}
