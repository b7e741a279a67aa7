package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

/** RULES, ParallelStreamOnRequestPath: elsewhere, pure work is left alone. */
class BlockingBodyNegative {
  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  // OK: pure computation
  List<String> pure(List<String> ids) {
    return ids.parallelStream().map(String::trim).toList();
  }

  // OK: proven complete
  List<String> proven(List<CompletableFuture<String>> futures) {
    return futures.parallelStream().map(each -> each.isDone() ? each.join() : "").toList();
  }

  // OK: starts, and waits for nothing
  List<CompletableFuture<String>> starts(List<String> ids) {
    return ids.parallelStream().map(this::load).collect(Collectors.toList());
  }

  // OK: the wait is outside of the pipeline
  String outside(List<String> ids) {
    long count = ids.parallelStream().count();
    return load("" + count).join();
  }

  // OK: a dedicated pool
  List<String> dedicated(ForkJoinPool pool, List<String> ids) throws Exception {
    return pool.submit(() -> ids.parallelStream().map(id -> load(id).join()).toList()).get();
  }

  // OK: a sequential stream that waits is no parallel stream
  List<String> sequential(List<String> ids) {
    return ids.stream().map(id -> load(id).join()).toList();
  }
}
