package example;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** RULES, execution context: locals for which no scheduler, or another one, is chosen. */
class SchedulersPositive {
  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  Mono<String> returned() {
    // BUG: Diagnostic contains: join
    Mono<String> m = Mono.fromCallable(() -> load("x").join());
    return m;
  }

  Mono<String> parallel() {
    // BUG: Diagnostic contains: join
    Mono<String> m = Mono.fromCallable(() -> load("x").join());
    return m.subscribeOn(Schedulers.parallel());
  }

  Mono<String> anotherLocal() {
    // BUG: Diagnostic contains: join
    Mono<String> m = Mono.fromCallable(() -> load("x").join());
    Mono<String> n = Mono.just("n");
    return n.subscribeOn(Schedulers.boundedElastic()).then(m);
  }
}
