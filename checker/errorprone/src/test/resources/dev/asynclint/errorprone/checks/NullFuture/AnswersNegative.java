package checks;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

class AnswersNegative {
  private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();

  // OK: annotated on the type, as JSpecify wants it
  @Nullable CompletableFuture<String> typeUse(String key) {
    if (key.isEmpty()) {
      return null;
    }
    return running.get(key);
  }

  // OK: the same behind the modifiers
  public static @Nullable Mono<String> typeUseStatic(String key) {
    return key.isEmpty() ? null : Mono.just(key);
  }

  // OK: the caller makes an Optional of it
  private CompletableFuture<String> find(String key) {
    if (key.isEmpty()) {
      return null;
    }
    return running.get(key);
  }

  Optional<CompletableFuture<String>> found(String key) {
    return Optional.ofNullable(find(key));
  }

  // OK: the caller has something else for null
  private CompletableFuture<String> known(String key) {
    if (key.isEmpty()) {
      return null;
    }
    return running.get(key);
  }

  CompletableFuture<String> orElse(String key) {
    return Objects.requireNonNullElseGet(known(key), () -> CompletableFuture.completedFuture(key));
  }

  // OK: the caller asks with Objects.nonNull
  private CompletableFuture<String> cached(String key) {
    return key.isEmpty() ? null : running.get(key);
  }

  CompletableFuture<String> orNew(String key) {
    CompletableFuture<String> f = cached(key);
    if (Objects.nonNull(f)) {
      return f;
    }
    return CompletableFuture.completedFuture(key);
  }

  // OK: the result is kept in a field that is tested for null
  private CompletableFuture<String> current;

  private CompletableFuture<String> next(String key) {
    if (key.isEmpty()) {
      return null;
    }
    return running.get(key);
  }

  boolean advance(String key) {
    current = next(key);
    return current != null;
  }

  // OK: null ends the stream, a reference in a filter asks
  private CompletableFuture<String> attempt(String key) {
    if (key.isEmpty()) {
      return null;
    }
    return running.get(key);
  }

  Optional<CompletableFuture<String>> first(java.util.List<String> keys) {
    return keys.stream().map(this::attempt).filter(Objects::nonNull).findFirst();
  }
}
