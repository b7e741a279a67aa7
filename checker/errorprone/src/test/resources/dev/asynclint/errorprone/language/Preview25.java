import java.util.concurrent.CompletableFuture;

class Preview25 {
  CompletableFuture<String> primitives(int value, CompletableFuture<String> text) {
    return CompletableFuture.completedFuture(
        switch (value) {
          case 0 -> "";
          // BUG: BlockingWaitInAsync
          case int i when i > 10 -> i + text.join();
          case int i -> "" + i;
        });
  }

  CompletableFuture<String> silent(long value) {
    return CompletableFuture.completedFuture(value instanceof byte b ? "" + b : "");
  }
}
