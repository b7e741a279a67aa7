package example;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** RULES, execution context: reactive operators on threads that may block; counterpart. */
class ReactiveCallbacksNegative {
  final CompletableFuture<String> other = new CompletableFuture<>();
  Executor pool;
  Mono<String> mono;
  Flux<String> flux;
  Uni<String> uni;
  Single<String> single;

  // OK: moved to threads that may block
  void mono() {
    mono.publishOn(Schedulers.boundedElastic()).subscribe(name -> System.out.println(other.join()));
  }

  // OK: moved to threads that may block
  void doOnNext() {
    mono.publishOn(Schedulers.boundedElastic()).doOnNext(name -> System.out.println(other.join()));
  }

  // OK: moved to threads that may block
  void concatMap() {
    flux.publishOn(Schedulers.boundedElastic()).concatMap(name -> Mono.just(name + other.join()));
  }

  // OK: moved to threads that may block
  void deferred() {
    Mono.defer(() -> Mono.just(other.join())).subscribeOn(Schedulers.boundedElastic());
  }

  // OK: moved to threads that may block
  void uni() {
    uni.emitOn(pool).subscribe().with(name -> System.out.println(other.join()));
  }

  // OK: moved to threads that may block
  void single() {
    single.observeOn(io.reactivex.rxjava3.schedulers.Schedulers.io()).subscribe(name -> System.out.println(other.join()));
  }
}
