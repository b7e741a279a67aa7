package orders;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EmptyFix {
  CompletableFuture<String> future(String id) {
    return id.isEmpty() ? null : CompletableFuture.supplyAsync(() -> id + id);
  }

  CompletionStage<String> stage() {
    return null;
  }

  Mono<String> mono(Mono<String> id) {
    return id.flatMap(x -> x.isEmpty() ? null : Mono.just(x));
  }

  Flux<String> flux() {
    return null;
  }

  ListenableFuture<String> guava() {
    return null;
  }

  CompletableFuture<Integer> composed(CompletableFuture<String> id) {
    return id.thenCompose(
        x -> {
          if (x.isEmpty()) {
            return null;
          }
          return CompletableFuture.supplyAsync(() -> x.length());
        });
  }
}
