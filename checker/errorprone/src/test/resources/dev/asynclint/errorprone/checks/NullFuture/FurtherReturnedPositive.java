package checks;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class FurtherReturnedPositive {
  CompletableFuture<String> caught(String s) {
    try {
      return CompletableFuture.completedFuture(s.trim());
    } catch (RuntimeException e) {
      // BUG: Diagnostic contains: [NullFuture]
      return null;
    }
  }

  Mono<String> switched(int i) {
    return switch (i) {
      case 0 -> Mono.just("a");
      // BUG: Diagnostic contains: [NullFuture]
      default -> null;
    };
  }

  Mono<String> deferred() {
    // BUG: Diagnostic contains: [NullFuture]
    return Mono.defer(() -> null);
  }

  ListenableFuture<String> guava(ListenableFuture<String> f) {
    // BUG: Diagnostic contains: [NullFuture]
    return Futures.transformAsync(f, v -> null, MoreExecutors.directExecutor());
  }

  Uni<String> uni(Uni<String> u) {
    // BUG: Diagnostic contains: [NullFuture]
    return u.onItem().transformToUni(v -> v.isEmpty() ? null : Uni.createFrom().item(v));
  }

  Flux<String> concat(Flux<String> f) {
    return f.concatMap(
        v -> {
          if (v.isEmpty()) {
            // BUG: Diagnostic contains: [NullFuture]
            return null;
          }
          return Mono.just(v);
        });
  }

  CompletionStage<String> cast(String s) {
    // BUG: Diagnostic contains: [NullFuture]
    return (CompletionStage<String>) null;
  }

  CompletableFuture<String> variable(String s) {
    CompletableFuture<String> result = null;
    if (!s.isEmpty()) {
      result = CompletableFuture.completedFuture(s);
    }
    return result; // not promised
  }

  Mono<String> resumed(Mono<String> m) {
    // BUG: Diagnostic contains: [NullFuture]
    return m.onErrorResume(e -> null);
  }
}
