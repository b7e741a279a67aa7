// java: 21
import java.util.concurrent.CompletableFuture;

class RecordPatterns {
  record Pair<A, B>(A left, B right) {}

  CompletableFuture<String> condition(Object value) {
    if (value instanceof Pair<?, ?>(CompletableFuture<?> left, var right)) {
      // BUG: BlockingWaitInAsync
      return CompletableFuture.completedFuture(left.join() + "" + right);
    }
    return CompletableFuture.completedFuture("");
  }

  CompletableFuture<String> nested(Pair<Pair<CompletableFuture<String>, String>, Integer> pair) {
    return CompletableFuture.completedFuture(
        switch (pair) {
          case Pair<Pair<CompletableFuture<String>, String>, Integer>(
                  Pair<CompletableFuture<String>, String>(var future, var text),
                  Integer number)
              when number > 0 ->
              // BUG: BlockingWaitInAsync
              future.join() + text;
          default -> "";
        });
  }

  CompletableFuture<String> silent(Object value) {
    if (value instanceof Pair<?, ?>(CompletableFuture<?> left, String right) && left.isDone()) {
      return CompletableFuture.completedFuture(left.join() + right);
    }
    return CompletableFuture.completedFuture("");
  }
}
