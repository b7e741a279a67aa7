package java8;

import java.util.concurrent.CompletableFuture;

public class Java8 {
  String read(CompletableFuture<String> text) {
    return text.join();
  }

  CompletableFuture<String> show(CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(read(text));
  }
}
