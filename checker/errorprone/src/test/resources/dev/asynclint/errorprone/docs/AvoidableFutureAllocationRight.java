package docs;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

class AvoidableFutureAllocationRight {
  interface Users {
    CompletableFuture<String> name(long id);
  }

  private final Users users;
  private final Map<Long, CompletableFuture<String>> names = new ConcurrentHashMap<>();

  AvoidableFutureAllocationRight(Users users) {
    this.users = users;
  }

  // snippet:task
  CompletableFuture<String> cached(String name) {
    return CompletableFuture.completedFuture(name);
  }
  // end

  // snippet:chain
  CompletableFuture<String> name(long id) {
    CompletableFuture<String> kept = names.get(id);
    return kept != null ? kept : load(id);
  }

  private CompletableFuture<String> load(long id) {
    return names.computeIfAbsent(id, users::name);
  }
  // end

  // snippet:hop
  CompletableFuture<Integer> words(String text, Executor executor) {
    return CompletableFuture.supplyAsync(() -> text, executor)
        .thenApply(t -> t.split(" ").length);
  }
  // end

  // snippet:suppressed
  // What callers chain to it must not run on their own thread.
  @SuppressWarnings("AvoidableFutureAllocation")
  CompletableFuture<String> elsewhere(String name) {
    return CompletableFuture.supplyAsync(() -> name);
  }
  // end
}
