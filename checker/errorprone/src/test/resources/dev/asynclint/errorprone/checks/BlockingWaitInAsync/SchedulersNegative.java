package example;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** RULES, execution context: the scheduler that is chosen for a local, or by a helper. */
class SchedulersNegative {
  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  String sync(String id) {
    return load(id).join();
  }

  // OK: subscribed to on a pool for blocking work
  Mono<String> local() {
    Mono<String> m = Mono.fromCallable(() -> sync("x"));
    return m.subscribeOn(Schedulers.boundedElastic());
  }

  // OK: by way of another local
  Mono<String> twoLocals() {
    Mono<String> m = Mono.fromCallable(() -> sync("x"));
    Mono<String> n = m.map(String::trim);
    return n.onErrorReturn("").subscribeOn(Schedulers.boundedElastic());
  }

  // OK: whoever is given it chooses
  Mono<String> handed() {
    return scheduled(Mono.fromCallable(() -> sync("x")));
  }

  // OK: the local is handed on
  Mono<String> handedLocal() {
    Mono<String> m = Mono.fromCallable(() -> sync("x"));
    return scheduled(m.map(String::trim));
  }

  private static Mono<String> scheduled(Mono<String> m) {
    return m.subscribeOn(Schedulers.boundedElastic());
  }
}
