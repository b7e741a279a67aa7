// java: 21
import java.util.concurrent.CompletableFuture;

class PatternSwitches {
  sealed interface Answer permits Now, Later {}

  record Now(String text) implements Answer {}

  record Later(CompletableFuture<String> text) implements Answer {}

  CompletableFuture<String> expression(Answer answer) {
    return CompletableFuture.completedFuture(
        switch (answer) {
          case Now now -> now.text();
          // BUG: BlockingWaitInAsync
          case Later later -> later.text().join();
        });
  }

  CompletableFuture<String> guard(Object value, CompletableFuture<Boolean> allowed) {
    return switch (value) {
      case null -> CompletableFuture.completedFuture("");
      // BUG: BlockingWaitInAsync
      case String text when allowed.join() -> CompletableFuture.completedFuture(text);
      case String text -> CompletableFuture.completedFuture("no " + text);
      default -> CompletableFuture.completedFuture(value.toString());
    };
  }

  CompletableFuture<String> statement(Object value) {
    switch (value) {
      case CompletableFuture<?> future when !future.isCancelled():
        // BUG: BlockingWaitInAsync
        return CompletableFuture.completedFuture(String.valueOf(future.join()));
      case Integer number when number > 1:
        return CompletableFuture.completedFuture("many");
      case null, default:
        return CompletableFuture.completedFuture("none");
    }
  }

  CompletableFuture<String> silent(Answer answer) {
    return switch (answer) {
      case Now(String text) when !text.isEmpty() -> CompletableFuture.completedFuture(text);
      case Now now -> CompletableFuture.completedFuture(now.toString());
      case Later later -> later.text();
    };
  }
}
