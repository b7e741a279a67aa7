package orders;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListeningExecutorService;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFutureListener;
import io.reactivex.rxjava3.core.Completable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.async.DeferredResult;
import reactor.core.publisher.Mono;

/** Chains that end in a handler which uses the error. */
class HandlersNegative {
  private static final Logger log = LoggerFactory.getLogger(HandlersNegative.class);

  // OK: `exceptionally` logs the error.
  void exceptionally() {
    CompletableFuture.runAsync(this::load).exceptionally(e -> { log.warn("load", e); return null; });
  }

  // OK: `whenComplete` logs the error.
  void whenComplete() {
    CompletableFuture.runAsync(this::load).whenComplete((v, e) -> { if (e != null) log.warn("load", e); });
  }

  // OK: `handle` uses the error.
  void handle() {
    CompletableFuture.supplyAsync(() -> 1).handle((v, e) -> e == null ? v : report(e));
  }

  // OK: the handler is a method reference that uses the error.
  void methodReference() {
    CompletableFuture.runAsync(this::load).whenComplete(this::logOutcome);
  }

  // OK: the handler comes from the caller.
  void callersHandler(BiConsumer<Integer, Throwable> callback) {
    CompletableFuture.supplyAsync(() -> 1).whenComplete(callback);
  }

  // OK: the error goes to a promise that the caller holds.
  void intoPromise(CompletableFuture<Integer> promise) {
    CompletableFuture.supplyAsync(() -> 1)
        .whenComplete((v, e) -> { if (e != null) promise.completeExceptionally(e); else promise.complete(v); });
  }

  // OK: the error goes to the client.
  @GET
  public void jaxRs(@Suspended AsyncResponse response) {
    CompletableFuture.supplyAsync(() -> 1).whenComplete((v, e) -> response.resume(e != null ? e : v));
  }

  // OK: the error goes to the client.
  void deferred(DeferredResult<Integer> result) {
    CompletableFuture.supplyAsync(() -> 1)
        .whenComplete((v, e) -> { if (e != null) result.setErrorResult(e); else result.setResult(v); });
  }

  // OK: `subscribe` with an error consumer that uses the error.
  void subscribe(Mono<String> mono) {
    mono.subscribe(v -> load(), e -> log.error("mono", e));
  }

  // OK: the error is logged on the way to `subscribe`.
  void subscribeAfterDoOnError(Mono<String> mono) {
    mono.doOnError(e -> log.error("mono", e)).subscribe();
  }

  // OK: the error is logged and replaced on the way to `subscribe`.
  void subscribeAfterResume(Mono<String> mono) {
    mono.onErrorResume(e -> { log.error("mono", e); return Mono.empty(); }).subscribe();
  }

  // OK: Mutiny, failure consumer.
  void mutiny(Uni<String> uni) {
    uni.subscribe().with(v -> load(), e -> log.error("uni", e));
  }

  // OK: RxJava, error consumer.
  void rx(Completable completable) {
    completable.subscribe(this::load, e -> log.error("rx", e));
  }

  // OK: Vert.x, `onFailure` logs the error.
  void vertx(Vertx vertx) {
    vertx.fileSystem().writeFile("a.txt", Buffer.buffer()).onFailure(e -> log.error("write", e));
  }

  // OK: Vert.x, `onComplete` uses the cause.
  void vertxOnComplete(Vertx vertx) {
    vertx.fileSystem().writeFile("a.txt", Buffer.buffer())
        .onComplete(done -> { if (done.failed()) log.error("write", done.cause()); });
  }

  // OK: Guava, a callback with `onFailure` that uses the error; `addCallback` returns nothing.
  void guava(ListeningExecutorService pool) {
    Futures.addCallback(
        pool.submit(this::load),
        new FutureCallback<Object>() {
          @Override
          public void onSuccess(Object result) {}

          @Override
          public void onFailure(Throwable e) {
            log.error("guava", e);
          }
        },
        pool);
  }

  // OK: Netty, the listener looks at the cause.
  void netty(Bootstrap bootstrap) {
    bootstrap.connect("host", 1).addListener(done -> { if (!done.isSuccess()) log.error("connect", done.cause()); });
  }

  // OK: Netty, the library's own listener passes the failure to the pipeline.
  void nettyConstant(Bootstrap bootstrap) {
    bootstrap.connect("host", 1).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  // OK: Kafka, the callback uses the error.
  void kafka(Producer<String, String> producer) {
    producer.send(new ProducerRecord<>("t", "v"), (meta, e) -> { if (e != null) log.error("send", e); });
  }

  // OK: the task handles its own failure: nothing is left for the handle to tell.
  void taskHandlesItself(ExecutorService pool) {
    pool.submit(() -> {
      try {
        load();
      } catch (RuntimeException e) {
        log.error("load", e);
      }
    });
  }

  // OK: kept in a local that a handler is added to later.
  void handlerAddedLater() {
    CompletableFuture<Void> loading = CompletableFuture.runAsync(this::load);
    load();
    loading.whenComplete((v, e) -> { if (e != null) log.warn("load", e); });
  }

  private void logOutcome(Void v, Throwable e) {
    if (e != null) {
      log.warn("load", e);
    }
  }

  private int report(Throwable e) {
    log.warn("load", e);
    return 0;
  }

  private void load() {}
}
