import java.util.concurrent.CompletableFuture;

class SealedTypes {
  sealed interface Source permits Remote, Local {
    String read();
  }

  record Remote(CompletableFuture<String> answer) implements Source {
    @Override
    public String read() {
      return answer.join();
    }
  }

  static non-sealed class Local implements Source {
    final CompletableFuture<String> file = new CompletableFuture<>();

    @Override
    public String read() {
      return file.join();
    }
  }

  abstract sealed static class Shape permits Square {
    abstract String name();
  }

  static final class Square extends Shape {
    @Override
    String name() {
      return "square";
    }
  }

  CompletableFuture<String> throughTheInterface(Source source) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(source.read());
  }

  CompletableFuture<String> throughTheClass(Local local) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(local.read());
  }

  CompletableFuture<String> silent(Shape shape) {
    return CompletableFuture.completedFuture(shape.name());
  }
}
