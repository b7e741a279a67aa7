import java.util.concurrent.CompletableFuture;

class Preview17 {
  CompletableFuture<String> guard(Object value) {
    return CompletableFuture.completedFuture(
        switch (value) {
          case null -> "";
          // BUG: BlockingWaitInAsync
          case CompletableFuture<?> future && !future.isCancelled() -> "" + future.join();
          case (String text) && text.isEmpty() -> text;
          default -> value.toString();
        });
  }

  CompletableFuture<String> silent(Object value) {
    return switch (value) {
      case String text -> CompletableFuture.completedFuture(text);
      default -> CompletableFuture.completedFuture("");
    };
  }
}
