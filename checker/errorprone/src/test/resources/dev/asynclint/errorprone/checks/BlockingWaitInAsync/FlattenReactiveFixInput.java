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
    return id.map(value -> mono(value).block());
  }

  Mono<String> whenSubscribed() {
    return Mono.fromCallable(() -> mono(1).block());
  }

  Uni<String> mutiny(Uni<Long> id) {
    return id.map(value -> uni(value).await().indefinitely());
  }

  Uni<String> mutinyByEvent(Uni<Long> id) {
    return id.onItem().transform(value -> uni(value).await().indefinitely());
  }

  Single<String> rxJava(Single<Long> id) {
    return id.map(value -> single(value).blockingGet());
  }

  ListenableFuture<String> guava(ListenableFuture<Long> id) {
    return Futures.transform(
        id, value -> Futures.getUnchecked(listenable(value)), MoreExecutors.directExecutor());
  }
}
