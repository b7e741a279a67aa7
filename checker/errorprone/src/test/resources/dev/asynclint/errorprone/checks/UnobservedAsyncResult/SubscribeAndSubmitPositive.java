package orders;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SubscribeAndSubmitPositive {
  int subscribe(Mono<String> mono) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    mono.subscribe();
    return 1;
  }

  int subscribeWithValueConsumer(Flux<String> flux) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    flux.subscribe(System.out::println);
    return 1;
  }

  Mono<String> subscribeInOperator(Mono<String> mono, Mono<String> audit) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return mono.doOnNext(x -> audit.subscribe());
  }

  int rx(Single<String> single) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    single.subscribe();
    return 1;
  }

  int mutiny(Multi<String> multi) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    multi.subscribe().with(System.out::println);
    return 1;
  }

  int submit(ExecutorService pool) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    pool.submit(() -> System.out.println("a"));
    return 1;
  }

  void submitEach(ExecutorService pool, List<Runnable> tasks) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    tasks.forEach(pool::submit);
  }

  CompletableFuture<Void> submitInCallback(ExecutorService pool, CompletableFuture<String> ready) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return ready.thenAccept(v -> pool.submit(() -> System.out.println(v)));
  }
}
