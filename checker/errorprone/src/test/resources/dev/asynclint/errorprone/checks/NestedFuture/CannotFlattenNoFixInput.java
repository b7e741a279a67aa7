package orders;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class CannotFlatten {
  // The inner one is of another library.
  CompletableFuture<?> otherFamily(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.thenApply(x -> Mono.just(x));
  }

  // A Flux does not fit into a Mono.
  Mono<?> many(Mono<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.map(x -> Flux.just(x, x));
  }

  interface Published {
    // Anybody may implement it: its type stays.
    default CompletableFuture<CompletableFuture<Void>> published(CompletableFuture<String> id) {
      // BUG: Diagnostic contains: [NestedFuture]
      return id.thenApply(x -> CompletableFuture.runAsync(() -> System.out.println(x)));
    }
  }
}
