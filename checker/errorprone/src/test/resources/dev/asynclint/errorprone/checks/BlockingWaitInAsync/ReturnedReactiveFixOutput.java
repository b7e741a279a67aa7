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
    return mono(id);
  }

  Mono<String> wrapped(long id) {
    return mono(id).map(value -> "user " + value);
  }

  Mono<Integer> asynchronous(long id) {
    return mono(id).flatMap(value -> count(value));
  }

  Uni<Integer> mutiny(long id) {
    return uni(id).map(value -> value.length());
  }

  Single<Integer> rxJava(long id) {
    return single(id).map(value -> value.length());
  }
}
