package example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** JDK: futures, executors, streams, collections. */
class Jdk {
  private ExecutorService pool;
  private Map<String, String> cache = new ConcurrentHashMap<>();

  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(load("a").join());
  }

  CompletableFuture<String> completed(CompletableFuture<String> first) {
    // OK: complete when the callback runs
    return first.thenCompose(name -> load(first.join()));
  }

  CompletableFuture<Integer> completingThread(CompletableFuture<Path> path) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return path.thenApply(Jdk::size);
  }

  CompletableFuture<Integer> executor(CompletableFuture<Path> path) {
    // OK: the pool runs it
    return path.thenApplyAsync(Jdk::size, pool);
  }

  CompletableFuture<Integer> commonPool(Path path) {
    // BUG: Diagnostic contains: [BlockingOnCommonPool]
    return CompletableFuture.supplyAsync(() -> size(path));
  }

  CompletableFuture<Integer> inlineOperator(List<Path> paths) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    int sum = paths.stream().mapToInt(Jdk::size).sum();
    return CompletableFuture.completedFuture(sum);
  }

  CompletableFuture<String> computeIfAbsent(String key) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    String value = cache.computeIfAbsent(key, id -> load(id).join());
    return load(value);
  }

  CompletableFuture<String> comparator(String[] names, CompletableFuture<String> best) {
    // OK: a comparator without a wait
    java.util.Arrays.binarySearch(names, "a", (one, two) -> one.length() - two.length());
    return best;
  }

  CompletableFuture<Thread> factory(ThreadFactory threads, CompletableFuture<String> name) {
    // OK: a thread of its own
    return CompletableFuture.completedFuture(threads.newThread(() -> print(name.join())));
  }

  CompletableFuture<Future<String>> submitted(CompletableFuture<String> name) {
    Callable<String> task = name::join;
    // OK: the pool runs it
    return CompletableFuture.completedFuture(pool.submit(task));
  }

  CompletableFuture<Optional<String>> optional(Optional<String> id) {
    // OK: only a value is taken
    return CompletableFuture.completedFuture(id.map(String::trim));
  }

  void dropped() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    load("a");
  }

  void handled() {
    // OK: the failure is seen
    load("a")
        .whenComplete(
            (name, failure) -> {
              if (failure != null) {
                failure.printStackTrace();
              }
            });
  }

  private static void print(String text) {
    System.out.println(text);
  }

  private static int size(Path path) {
    try {
      return Files.readString(path).length();
    } catch (java.io.IOException unreadable) {
      return 0;
    }
  }
}
