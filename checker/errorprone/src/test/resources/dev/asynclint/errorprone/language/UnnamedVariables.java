// java: 22
import java.util.List;
import java.util.concurrent.CompletableFuture;

class UnnamedVariables {
  record Pair<A, B>(A left, B right) {}

  CompletableFuture<String> lambda(CompletableFuture<String> one, CompletableFuture<String> two) {
    // BUG: BlockingWaitInAsync
    return one.thenApply(_ -> two.join());
  }

  CompletableFuture<String> caught(CompletableFuture<String> text) {
    try {
      // BUG: BlockingWaitInAsync
      return CompletableFuture.completedFuture(text.join());
    } catch (IllegalStateException _) {
      return CompletableFuture.completedFuture("");
    }
  }

  CompletableFuture<String> pattern(Object value) {
    return CompletableFuture.completedFuture(
        switch (value) {
          // BUG: BlockingWaitInAsync
          case Pair<?, ?>(CompletableFuture<?> left, _) -> String.valueOf(left.join());
          case String _ -> "";
          default -> value.toString();
        });
  }

  CompletableFuture<String> local(CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    var _ = text.join();
    return text;
  }

  CompletableFuture<Integer> silent(List<String> all) {
    int count = 0;
    for (String _ : all) {
      count++;
    }
    return CompletableFuture.completedFuture(count);
  }
}
