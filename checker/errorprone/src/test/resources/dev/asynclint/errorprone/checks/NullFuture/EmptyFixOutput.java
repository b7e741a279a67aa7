package orders;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EmptyFix {
  CompletableFuture<String> future(String id) {
    return id.isEmpty() ? CompletableFuture.completedFuture(null) : CompletableFuture.supplyAsync(() -> id + id);
  }

  CompletionStage<String> stage() {
    return CompletableFuture.completedFuture(null);
  }

  Mono<String> mono(Mono<String> id) {
    return id.flatMap(x -> x.isEmpty() ? Mono.empty() : Mono.just(x));
  }

  Flux<String> flux() {
    return Flux.empty();
  }

  ListenableFuture<String> guava() {
    return Futures.immediateFuture(null);
  }

  CompletableFuture<Integer> composed(CompletableFuture<String> id) {
    return id.thenCompose(
        x -> {
          if (x.isEmpty()) {
            return CompletableFuture.completedFuture(null);
          }
          return CompletableFuture.supplyAsync(() -> x.length());
        });
  }
}
