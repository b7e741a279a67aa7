package orders;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.lang.Nullable;
import org.springframework.scheduling.annotation.Async;

/** Somebody says or shows that null is an answer. */
class NullIsAnAnswerNegative {
  private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();
  private CompletableFuture<String> current;

  interface Store {
    @Nullable
    CompletableFuture<String> find(String id);
  }

  // OK: declared so.
  @Nullable
  CompletableFuture<String> find(String id) {
    return id.isEmpty() ? null : pending.get(id);
  }

  static class Memory implements Store {
    // OK: the overridden method is declared so.
    @Override
    public CompletableFuture<String> find(String id) {
      return null;
    }
  }

  // OK: its caller asks.
  private CompletableFuture<String> lookup(String id) {
    return id.isEmpty() ? null : pending.get(id);
  }

  CompletableFuture<String> get(String id) {
    CompletableFuture<String> found = lookup(id);
    return found != null ? found : CompletableFuture.supplyAsync(() -> id);
  }

  // OK: its caller asks in one go.
  private CompletableFuture<String> second(String id) {
    if (id.isEmpty()) {
      return null;
    }
    return pending.get(id);
  }

  boolean has(String id) {
    CompletableFuture<String> found;
    return (found = second(id)) != null && found.isDone();
  }

  // OK: Optional.ofNullable asks.
  private CompletableFuture<String> third(String id) {
    return id.isEmpty() ? null : pending.get(id);
  }

  Optional<CompletableFuture<String>> optional(String id) {
    return Optional.ofNullable(third(id));
  }

  // OK: requireNonNull asks.
  private CompletableFuture<String> fourth(String id) {
    return id.isEmpty() ? null : pending.get(id);
  }

  CompletableFuture<String> required(String id) {
    return Objects.requireNonNull(fourth(id));
  }

  // OK: kept in a field that is asked.
  private CompletableFuture<String> fifth(String id) {
    return id.isEmpty() ? null : pending.get(id);
  }

  void next(String id) {
    current = fifth(id);
  }

  boolean isBusy() {
    return current != null;
  }

  // OK: an executor runs it and makes the future that callers see.
  @Async
  CompletableFuture<String> later() {
    return null;
  }
}
