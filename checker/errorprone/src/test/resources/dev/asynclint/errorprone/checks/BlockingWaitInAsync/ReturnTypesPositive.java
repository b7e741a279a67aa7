package example;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.EventExecutor;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** RULES, async type: every async type makes its method an async context; subtypes count. */
class ReturnTypesPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  static class UserFuture extends CompletableFuture<String> {}

  interface UserStage extends CompletionStage<String> {}

  CompletionStage<String> stage() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedStage(user.join());
  }

  CompletableFuture<String> completableFuture() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(user.join());
  }

  UserFuture subclass() {
    UserFuture result = new UserFuture();
    // BUG: Diagnostic contains: join
    result.complete(user.join());
    return result;
  }

  UserStage subInterface(UserStage stage) {
    // BUG: Diagnostic contains: join
    System.out.println(user.join());
    return stage;
  }

  ListenableFuture<String> listenableFuture() {
    // BUG: Diagnostic contains: join
    return Futures.immediateFuture(user.join());
  }

  SettableFuture<String> settableFuture() {
    SettableFuture<String> result = SettableFuture.create();
    // BUG: Diagnostic contains: join
    result.set(user.join());
    return result;
  }

  Mono<String> mono() {
    // BUG: Diagnostic contains: join
    return Mono.just(user.join());
  }

  Flux<String> flux() {
    // BUG: Diagnostic contains: join
    return Flux.just(user.join());
  }

  Publisher<String> publisher() {
    // BUG: Diagnostic contains: join
    return Flux.just(user.join());
  }

  Uni<String> uni() {
    // BUG: Diagnostic contains: join
    return Uni.createFrom().item(user.join());
  }

  Multi<String> multi() {
    // BUG: Diagnostic contains: join
    return Multi.createFrom().item(user.join());
  }

  Single<String> single() {
    // BUG: Diagnostic contains: join
    return Single.just(user.join());
  }

  Maybe<String> maybe() {
    // BUG: Diagnostic contains: join
    return Maybe.just(user.join());
  }

  Observable<String> observable() {
    // BUG: Diagnostic contains: join
    return Observable.just(user.join());
  }

  Flowable<String> flowable() {
    // BUG: Diagnostic contains: join
    return Flowable.just(user.join());
  }

  Completable completable() {
    // BUG: Diagnostic contains: join
    System.out.println(user.join());
    return Completable.complete();
  }

  io.vertx.core.Future<String> vertxFuture() {
    // BUG: Diagnostic contains: join
    return io.vertx.core.Future.succeededFuture(user.join());
  }

  io.netty.util.concurrent.Future<String> nettyFuture(EventExecutor executor) {
    // BUG: Diagnostic contains: join
    return executor.newSucceededFuture(user.join());
  }

  ChannelFuture channelFuture(io.netty.channel.Channel channel) {
    // BUG: Diagnostic contains: join
    return channel.writeAndFlush(user.join());
  }

  static CompletableFuture<String> staticMethod(CompletableFuture<String> future) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(future.join());
  }

  <T> CompletableFuture<T> generic(CompletableFuture<T> future) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(future.join());
  }

  <F extends CompletableFuture<String>> F typeVariable(F result) {
    // BUG: Diagnostic contains: join
    System.out.println(user.join());
    return result;
  }
}
