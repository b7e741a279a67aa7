package orders;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import reactor.core.publisher.Mono;

/** There is something to do, or the thread is what matters. */
class WorkNegative {
  private final Map<Long, String> names = new ConcurrentHashMap<>();
  private volatile String last;

  // OK: a call that may take its time.
  CompletableFuture<String> call(long id) {
    return CompletableFuture.supplyAsync(() -> load(id));
  }

  // OK: computes what is missing.
  CompletableFuture<String> missing(long id) {
    return CompletableFuture.supplyAsync(() -> names.computeIfAbsent(id, this::load));
  }

  // OK: a constructor does something.
  CompletableFuture<Object> created() {
    return CompletableFuture.supplyAsync(() -> new Object());
  }

  // OK: what comes next runs on the pool.
  CompletableFuture<Integer> next(String text) {
    return CompletableFuture.supplyAsync(() -> text).thenApply(t -> t.split(" ").length);
  }

  // OK: the executor is wanted.
  CompletableFuture<String> onExecutor(String text, Executor executor) {
    return CompletableFuture.supplyAsync(() -> text, executor);
  }

  // OK: an expression that computes.
  CompletableFuture<String> computed(List<String> all) {
    return CompletableFuture.supplyAsync(() -> String.join(",", all));
  }

  // OK: a cold value is read when somebody subscribes.
  Mono<String> cold(long id) {
    return Mono.fromSupplier(() -> last).switchIfEmpty(Mono.fromCallable(() -> names.get(id)));
  }

  // OK: statements.
  CompletableFuture<Void> statements() {
    return CompletableFuture.runAsync(
        () -> {
          last = "a";
        });
  }

  // OK: the right thing.
  CompletableFuture<String> right(long id) {
    String cached = names.get(id);
    return cached != null ? CompletableFuture.completedFuture(cached) : call(id);
  }

  private String load(long id) {
    System.out.println(id);
    return "user " + id;
  }
}
