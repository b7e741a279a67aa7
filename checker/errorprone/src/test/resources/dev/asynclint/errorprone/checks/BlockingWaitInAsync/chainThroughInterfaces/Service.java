package example;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** An interface with one and with two implementations in the module. */
class Service {
  private Store store;
  private Cache cache;
  private MapCache mapCache;

  CompletableFuture<String> onlyImplementation(String id) {
    // BUG: Diagnostic contains: WaitingStore.find
    return CompletableFuture.completedFuture(store.find(id));
  }

  // OK: one of two implementations waits, and which one runs would be a guess
  Mono<String> oneOfTwoImplementations(String id) {
    return Mono.just(cache.get(id));
  }

  // OK: neither implementation waits
  Mono<String> neitherImplementation(String id) {
    return Mono.just(cache.put(id));
  }

  // OK: the class is known, and it does not wait
  Mono<String> knownClass(String id) {
    return Mono.just(mapCache.get(id));
  }

  CompletableFuture<String> reference(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: WaitingStore.find
    return id.thenApply(store::find);
  }
}
