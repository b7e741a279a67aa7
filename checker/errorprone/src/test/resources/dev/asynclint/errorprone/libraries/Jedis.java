package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPooled;

/** Jedis: a synchronous client. */
class Jedis {
  private JedisPooled jedis;
  private JedisPool pool;
  private Executor executor;

  CompletableFuture<String> inACallback(CompletableFuture<String> key) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return key.thenApply(jedis::get);
  }

  CompletableFuture<String> onAnExecutor(CompletableFuture<String> key) {
    // OK: the executor's threads are there for it
    return key.thenApplyAsync(jedis::get, executor);
  }

  CompletableFuture<String> onTheCommonPool() {
    // BUG: Diagnostic contains: [BlockingOnCommonPool]
    return CompletableFuture.supplyAsync(() -> jedis.get("a"));
  }

  String plain() {
    // OK: no async code
    return jedis.get("a");
  }

  String pooled() {
    // OK: no async code
    try (redis.clients.jedis.Jedis connection = pool.getResource()) {
      return connection.get("a");
    }
  }
}
