// java: 25
import java.util.concurrent.CompletableFuture;

class FlexibleConstructors {
  static class Base {
    Base(String text) {
      text.strip();
    }
  }

  static class Waiting extends Base {
    final String text;

    Waiting(CompletableFuture<String> future) {
      String answer = future.join();
      text = answer;
      super(answer);
    }
  }

  static class Plain extends Base {
    Plain(CompletableFuture<String> future) {
      if (future == null) {
        throw new IllegalArgumentException();
      }
      super("");
    }
  }

  CompletableFuture<Waiting> beforeSuper(CompletableFuture<String> future) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(new Waiting(future));
  }

  CompletableFuture<Plain> silent(CompletableFuture<String> future) {
    return CompletableFuture.completedFuture(new Plain(future));
  }
}
