package example.waits;

import java.util.concurrent.CompletableFuture;

public class Waits {
  // OK: synchronous, the caller decides
  public static <T> T now(CompletableFuture<T> future) {
    return future.join();
  }
}
