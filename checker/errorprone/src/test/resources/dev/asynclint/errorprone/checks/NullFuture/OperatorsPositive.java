package orders;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OperatorsPositive {
  CompletableFuture<String> composed(CompletableFuture<String> id) {
    return id.thenCompose(
        x -> {
          if (x.isEmpty()) {
            // BUG: Diagnostic contains: [NullFuture] Give CompletableFuture.thenCompose a completed
            return null;
          }
          return load(x);
        });
  }

  CompletableFuture<String> composedConditional(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NullFuture]
    return id.thenCompose(x -> x.isEmpty() ? null : load(x));
  }

  Mono<String> flatMap(Mono<String> id) {
    // BUG: Diagnostic contains: [NullFuture] Give Mono.flatMap an empty Mono
    return id.flatMap(x -> x.isEmpty() ? null : Mono.just(x));
  }

  Flux<String> fluxFlatMap(Flux<String> ids) {
    // BUG: Diagnostic contains: [NullFuture] Give Flux.flatMap
    return ids.flatMap(x -> x.isEmpty() ? null : Mono.just(x));
  }

  Mono<String> deferred(String id) {
    // BUG: Diagnostic contains: [NullFuture] Give Mono.defer
    return Mono.defer(() -> id.isEmpty() ? null : Mono.just(id));
  }

  Uni<String> uni(Uni<String> id) {
    // BUG: Diagnostic contains: [NullFuture]
    return id.onItem().transformToUni(x -> x.isEmpty() ? null : Uni.createFrom().item(x));
  }

  ListenableFuture<String> guava(ListenableFuture<String> id) {
    return Futures.transformAsync(
        id,
        // BUG: Diagnostic contains: [NullFuture]
        x -> x.isEmpty() ? null : Futures.immediateFuture(x),
        MoreExecutors.directExecutor());
  }

  private CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id + id);
  }
}
