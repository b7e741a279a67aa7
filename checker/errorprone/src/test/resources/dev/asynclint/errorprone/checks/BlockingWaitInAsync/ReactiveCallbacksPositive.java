package example;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** RULES, async context: a callback given to a reactive operator, in synchronous methods. */
class ReactiveCallbacksPositive {
  final CompletableFuture<String> other = new CompletableFuture<>();
  Mono<String> mono;
  Flux<String> flux;
  Uni<String> uni;
  Single<String> single;

  void flatMap() {
    // BUG: Diagnostic contains: join
    mono.flatMap(name -> Mono.just(name + other.join()));
  }

  void monoMap() {
    // BUG: Diagnostic contains: join
    mono.map(name -> name + other.join());
  }

  void filter() {
    // BUG: Diagnostic contains: join
    mono.filter(name -> name.equals(other.join()));
  }

  void doOnNext() {
    // BUG: Diagnostic contains: join
    mono.doOnNext(name -> System.out.println(other.join()));
  }

  void doOnError() {
    // BUG: Diagnostic contains: join
    mono.doOnError(failure -> System.out.println(other.join()));
  }

  void doFinally() {
    // BUG: Diagnostic contains: join
    mono.doFinally(signal -> System.out.println(other.join()));
  }

  void onErrorResume() {
    // BUG: Diagnostic contains: join
    mono.onErrorResume(failure -> Mono.just(other.join()));
  }

  void subscribe() {
    // BUG: Diagnostic contains: join
    mono.subscribe(name -> System.out.println(other.join()));
  }

  void zipWith() {
    // BUG: Diagnostic contains: join
    mono.zipWith(mono, (left, right) -> left + other.join());
  }

  void defer() {
    // BUG: Diagnostic contains: join
    Mono.defer(() -> Mono.just(other.join()));
  }

  void monoCreate() {
    // BUG: Diagnostic contains: join
    Mono.create(sink -> sink.success(other.join()));
  }

  void concatMap() {
    // BUG: Diagnostic contains: join
    flux.concatMap(name -> Mono.just(name + other.join()));
  }

  void handleFlux() {
    // BUG: Diagnostic contains: join
    flux.handle((name, sink) -> sink.next(name + other.join()));
  }

  void uniMap() {
    // BUG: Diagnostic contains: join
    uni.map(name -> name + other.join());
  }

  void uniInvoke() {
    // BUG: Diagnostic contains: join
    uni.invoke(name -> System.out.println(other.join()));
  }

  void uniSubscribe() {
    // BUG: Diagnostic contains: join
    uni.subscribe().with(name -> System.out.println(other.join()));
  }

  void singleMap() {
    // BUG: Diagnostic contains: join
    single.map(name -> name + other.join());
  }

  void singleSubscribe() {
    // BUG: Diagnostic contains: join
    single.subscribe(name -> System.out.println(other.join()));
  }
}
