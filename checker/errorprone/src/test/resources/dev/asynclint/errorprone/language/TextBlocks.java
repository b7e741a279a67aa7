import java.util.concurrent.CompletableFuture;

class TextBlocks {
  CompletableFuture<String> behind(CompletableFuture<String> name) {
    String head =
        """
        Dear "reader",
          \tmany \
        greetings\s
        """;
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(head + name.join());
  }

  CompletableFuture<String> inside(CompletableFuture<String> name) {
    return CompletableFuture.completedFuture(
        """
        Dear %s,
        """
            // BUG: BlockingWaitInAsync
            .formatted(name.join()));
  }

  CompletableFuture<String> silent(String name) {
    return CompletableFuture.completedFuture(
        name
            + """
        future.join();
        """);
  }
}
