package example;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import reactor.core.publisher.Mono;

abstract class ReturnedReactive {
  abstract Mono<String> mono(long id);

  abstract Uni<String> uni(long id);

  abstract Single<String> single(long id);

  abstract Mono<Integer> count(String name);

  Mono<String> asItIs(long id) {
    return Mono.just(mono(id).block());
  }

  Mono<String> wrapped(long id) {
    return Mono.just("user " + mono(id).block());
  }

  Mono<Integer> asynchronous(long id) {
    return count(mono(id).block());
  }

  Uni<Integer> mutiny(long id) {
    return Uni.createFrom().item(uni(id).await().indefinitely().length());
  }

  Single<Integer> rxJava(long id) {
    return Single.just(single(id).blockingGet().length());
  }
}
