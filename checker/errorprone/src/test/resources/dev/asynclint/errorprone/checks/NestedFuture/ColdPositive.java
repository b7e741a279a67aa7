package orders;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ColdPositive {
  Mono<?> mono(Mono<String> id) {
    // BUG: Diagnostic contains: [NestedFuture] Use flatMap instead of Mono.map: nobody subscribes to
    // the Mono inside the Mono, so it never runs.
    return id.map(x -> save(x));
  }

  Mono<Void> then(Mono<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.map(this::save).then();
  }

  Mono<Void> fluxThen(Flux<String> ids) {
    // BUG: Diagnostic contains: [NestedFuture]
    return ids.map(this::save).then();
  }

  Mono<String> thenReturn(Mono<String> id) {
    // BUG: Diagnostic contains: [NestedFuture]
    return id.map(this::save).thenReturn("saved");
  }

  Mono<?> fromCallable(String id) {
    // BUG: Diagnostic contains: [NestedFuture] Use defer
    return Mono.fromCallable(() -> save(id));
  }

  Uni<?> uni(Uni<String> id) {
    // BUG: Diagnostic contains: [NestedFuture] Use transformToUni
    return id.onItem().transform(x -> Uni.createFrom().item(x));
  }

  Future<?> vertx(Future<String> id) {
    // BUG: Diagnostic contains: [NestedFuture] Use compose
    return id.map(x -> Future.succeededFuture(x));
  }

  private Mono<Void> save(String x) {
    return Mono.fromRunnable(() -> System.out.println(x));
  }
}
