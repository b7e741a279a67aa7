package orders;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

class TasksPositive {
  private final Map<Long, String> names = new ConcurrentHashMap<>();
  private final String owner = "Bob";
  private volatile String last;

  record User(String name) {}

  CompletableFuture<String> field() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation] Use completedFuture instead of
    return CompletableFuture.supplyAsync(() -> owner);
  }

  CompletableFuture<String> volatileField() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.supplyAsync(() -> last);
  }

  CompletableFuture<String> local(long id) {
    String cached = names.get(id);
    if (cached != null) {
      // BUG: Diagnostic contains: [AvoidableFutureAllocation]
      return CompletableFuture.supplyAsync(() -> cached);
    }
    return CompletableFuture.supplyAsync(() -> names.computeIfAbsent(id, k -> "user " + k));
  }

  CompletableFuture<String> parameter(String name) {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.supplyAsync(() -> name);
  }

  CompletableFuture<Boolean> constant() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.supplyAsync(() -> true);
  }

  CompletableFuture<String> map(long id) {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.supplyAsync(() -> names.get(id));
  }

  CompletableFuture<String> getter() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.supplyAsync(() -> owner());
  }

  private String owner() {
    return owner;
  }

  CompletableFuture<Void> nothing() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.runAsync(() -> {});
  }

  Mono<String> mono() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation] Use just instead of Mono.fromSupplier
    return Mono.fromSupplier(() -> "Bob");
  }
}
