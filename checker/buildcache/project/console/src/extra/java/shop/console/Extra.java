package shop.console;

import java.util.concurrent.CompletableFuture;

final class Extra {
  static CompletableFuture<Integer> length(CompletableFuture<String> text, CompletableFuture<String> title) {
    return text.thenApply(t -> t.length());
  }
}
