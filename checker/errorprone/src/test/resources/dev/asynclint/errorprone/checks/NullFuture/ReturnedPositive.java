package orders;

import com.google.common.util.concurrent.ListenableFuture;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ReturnedPositive {
  CompletableFuture<String> none() {
    // BUG: Diagnostic contains: [NullFuture] Return a completed CompletableFuture from
    // ReturnedPositive.none instead of null
    return null;
  }

  CompletionStage<String> early(String id) {
    if (id.isEmpty()) {
      // BUG: Diagnostic contains: [NullFuture] Return a completed CompletionStage
      return null;
    }
    return CompletableFuture.supplyAsync(() -> id + id);
  }

  CompletableFuture<String> conditional(String id) {
    // BUG: Diagnostic contains: [NullFuture]
    return id.isEmpty() ? null : CompletableFuture.supplyAsync(() -> id + id);
  }

  CompletableFuture<String> innerConditional(String id, int n) {
    return id.isEmpty()
        ? CompletableFuture.completedFuture(id)
        // BUG: Diagnostic contains: [NullFuture]
        : n > 0 ? CompletableFuture.supplyAsync(() -> id + n) : null;
  }

  CompletableFuture<String> switched(int kind) {
    return switch (kind) {
      case 1 -> CompletableFuture.supplyAsync(() -> "one");
      // BUG: Diagnostic contains: [NullFuture]
      default -> null;
    };
  }

  CompletableFuture<String> caught(String id) {
    try {
      return CompletableFuture.completedFuture(id.substring(3));
    } catch (IndexOutOfBoundsException e) {
      // BUG: Diagnostic contains: [NullFuture]
      return null;
    }
  }

  Mono<String> mono() {
    // BUG: Diagnostic contains: [NullFuture] Return an empty Mono
    return null;
  }

  Flux<String> flux() {
    // BUG: Diagnostic contains: [NullFuture] Return an empty Flux
    return null;
  }

  Uni<String> uni() {
    // BUG: Diagnostic contains: [NullFuture] Return an empty Uni
    return null;
  }

  ListenableFuture<String> guava() {
    // BUG: Diagnostic contains: [NullFuture] Return a completed ListenableFuture
    return null;
  }

  Object inAnonymousClass() {
    return new Object() {
      CompletableFuture<String> none() {
        // BUG: Diagnostic contains: [NullFuture]
        return null;
      }
    };
  }
}
