package clean;

import java.util.concurrent.CompletableFuture;

public class Clean {
  CompletableFuture<String> show(CompletableFuture<String> text) {
    return text.thenApply(String::strip);
  }
}
