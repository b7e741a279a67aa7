package orders;

import com.google.common.util.concurrent.ListenableFuture;
import io.netty.channel.Channel;
import io.reactivex.rxjava3.core.Observable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class HandledNegative {
  private static final Logger log = LoggerFactory.getLogger(HandledNegative.class);

  // OK: each element's failure is used.
  int forEach(List<String> xs) {
    xs.forEach(x -> save(x).exceptionally(e -> { log.error("save", e); return null; }));
    return xs.size();
  }

  // OK: the failure is used by `whenComplete`.
  int whenComplete(List<String> xs) {
    xs.forEach(x -> save(x).whenComplete((v, e) -> { if (e != null) log.error("save", e); }));
    return xs.size();
  }

  // OK: `subscribe` with an error consumer.
  int subscribe(Mono<String> mono) {
    mono.subscribe(v -> {}, e -> log.error("mono", e));
    return 1;
  }

  // OK: `subscribe` with a subscriber, who has `onError`.
  int subscriber(Flux<String> flux, Publisher<String> publisher, Subscriber<String> subscriber) {
    flux.subscribe(subscriber);
    publisher.subscribe(subscriber);
    return 1;
  }

  // OK: the error is used on the way to `subscribe`.
  int doOnError(Flux<String> flux) {
    flux.doOnError(e -> log.error("flux", e)).subscribe();
    return 1;
  }

  // OK: Mutiny with a failure consumer.
  int mutiny(Uni<String> uni, Multi<String> multi) {
    uni.subscribe().with(v -> {}, e -> log.error("uni", e));
    multi.subscribe().with(v -> {}, e -> log.error("multi", e));
    return 1;
  }

  // OK: RxJava with an error consumer.
  int rx(Observable<String> observable) {
    observable.subscribe(v -> {}, e -> log.error("rx", e));
    return 1;
  }

  // OK: Vert.x with a failure handler.
  int vertx(Future<String> future) {
    future.onFailure(e -> log.error("vertx", e));
    return 1;
  }

  // OK: Netty's outbound operations are dropped by convention.
  boolean netty(Channel channel) {
    channel.writeAndFlush("bye");
    channel.close();
    return channel.isOpen();
  }

  // OK: `execute` returns nothing.
  int execute(ExecutorService pool) {
    pool.execute(() -> log.info("a"));
    return 1;
  }

  // OK: the task handles its own failure.
  int submitted(ExecutorService pool) {
    pool.submit(() -> {
      try {
        work();
      } catch (RuntimeException e) {
        log.error("work", e);
      }
    });
    return 1;
  }

  // OK: the future is waited for in the lambda.
  int joinedInLambda(ExecutorService pool, ListenableFuture<String> listenable) {
    pool.execute(() -> save("a").join());
    return 1;
  }

  private void work() {}

  private CompletableFuture<String> save(String x) {
    return CompletableFuture.supplyAsync(() -> x);
  }
}
