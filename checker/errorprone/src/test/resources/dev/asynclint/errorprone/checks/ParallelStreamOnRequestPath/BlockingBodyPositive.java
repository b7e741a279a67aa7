package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** RULES, ParallelStreamOnRequestPath: anywhere, when the pipeline's body blocks. */
class BlockingBodyPositive {
  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  List<String> joins(List<String> ids) {
    // BUG: Diagnostic contains: parallelStream
    return ids.parallelStream().map(id -> load(id).join()).toList();
  }

  List<String> joinsThroughHelper(List<String> ids) {
    // BUG: Diagnostic contains: parallelStream
    return ids.parallelStream().map(this::loadNow).toList();
  }

  private String loadNow(String id) {
    return load(id).join();
  }

  void sleeps(List<String> ids) {
    // BUG: Diagnostic contains: parallel
    IntStream.range(0, ids.size()).parallel().forEach(i -> pause());
  }

  private void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
