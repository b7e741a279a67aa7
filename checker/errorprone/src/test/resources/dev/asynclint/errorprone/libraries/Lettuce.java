package example;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import reactor.core.publisher.Mono;

/** Lettuce: the three styles of commands. */
class Lettuce {
  private RedisCommands<String, String> sync;
  private RedisAsyncCommands<String, String> async;
  private RedisReactiveCommands<String, String> reactive;
  private Executor executor;

  CompletionStage<String> waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return async.get(async.get("a").toCompletableFuture().join());
  }

  CompletionStage<String> composed() {
    // OK: composed
    return async.get("a").thenCompose(async::get);
  }

  CompletionStage<String> syncInACallback() {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return async.get("a").thenApply(sync::get);
  }

  CompletionStage<String> syncOnAnExecutor() {
    // OK: the executor's threads are there for it
    return async.get("a").thenApplyAsync(sync::get, executor);
  }

  String plain() {
    // OK: no async code
    return sync.get("a");
  }

  Mono<String> syncInAMono() {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return reactive.get("a").map(sync::get);
  }

  Mono<String> reactive() {
    // OK: composed
    return reactive.get("a").flatMap(reactive::get);
  }

  RedisFuture<Long> streamed() {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return async.hgetall((key, value) -> sync.set(key, value), "a");
  }

  RedisFuture<Long> streamedAndPrinted() {
    // OK: nothing waits
    return async.hgetall((key, value) -> System.out.println(key + value), "a");
  }

  CompletableFuture<String> value(KeyValue<String, String> pair) {
    // OK: the caller runs it, and nothing waits
    return CompletableFuture.completedFuture(pair.map(String::trim).getValue());
  }

  void listened(StatefulRedisPubSubConnection<String, String> connection) {
    connection.addListener(
        new RedisPubSubAdapter<String, String>() {
          @Override
          public void message(String channel, String message) {
            // BUG: Diagnostic contains: [BlockingCallInAsync]
            sync.set(channel, message);
          }
        });
  }

  void dropped() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    async.set("a", "b");
  }

  void handled() {
    // OK: the failure is seen
    async
        .set("a", "b")
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                failure.printStackTrace();
              }
            });
  }
}
