import java.util.concurrent.CompletableFuture;

class Enums {
  interface Named {
    String label();
  }

  enum Level implements Named {
    LOW {
      @Override
      String read(CompletableFuture<String> text) {
        return text.join();
      }
    },
    HIGH {
      @Override
      String read(CompletableFuture<String> text) {
        return text.join() + label();
      }
    };

    private final String name = name().toLowerCase();

    abstract String read(CompletableFuture<String> text);

    @Override
    public String label() {
      return name;
    }
  }

  CompletableFuture<String> constantWithBody(Level level, CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(level.read(text));
  }

  CompletableFuture<String> switched(Level level, CompletableFuture<String> text) {
    return CompletableFuture.completedFuture(
        switch (level) {
          case LOW -> "";
          case HIGH -> {
            // BUG: BlockingWaitInAsync
            String answer = text.join();
            yield answer + level.label();
          }
        });
  }

  CompletableFuture<String> silent(Level level) {
    return CompletableFuture.completedFuture(level.label() + Level.valueOf("LOW").compareTo(level));
  }
}
