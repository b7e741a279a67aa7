package example;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import reactor.core.publisher.Mono;

abstract class FlattenReactive {
  abstract Mono<String> mono(long id);

  abstract Uni<String> uni(long id);

  abstract Single<String> single(long id);

  abstract ListenableFuture<String> listenable(long id);

  Mono<String> reactor(Mono<Long> id) {
    return id.flatMap(value -> mono(value));
  }

  Mono<String> whenSubscribed() {
    return Mono.defer(() -> mono(1));
  }

  Uni<String> mutiny(Uni<Long> id) {
    return id.flatMap(value -> uni(value));
  }

  Uni<String> mutinyByEvent(Uni<Long> id) {
    return id.onItem().transformToUni(value -> uni(value));
  }

  Single<String> rxJava(Single<Long> id) {
    return id.flatMap(value -> single(value));
  }

  ListenableFuture<String> guava(ListenableFuture<Long> id) {
    return Futures.transformAsync(
        id, value -> listenable(value), MoreExecutors.directExecutor());
  }
}
