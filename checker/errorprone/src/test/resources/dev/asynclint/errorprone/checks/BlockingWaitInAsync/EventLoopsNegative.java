package example;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.channel.Channel;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.RemovalListeners;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** RULES, async context: code that an event loop does not run. */
class EventLoopsNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  Executor pool;

  // OK: composed, nothing waits
  Mono<ServerResponse> handler(ServerRequest request) {
    return Mono.fromFuture(user).flatMap(ServerResponse.ok()::bodyValue);
  }

  // OK: moved to a pool for blocking work
  Mono<ServerResponse> offloaded(ServerRequest request) {
    return Mono.fromCallable(user::join)
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(ServerResponse.ok()::bodyValue);
  }

  static class Filter implements WebFilter {
    // OK: nothing waits
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      return chain.filter(exchange);
    }
  }

  // OK: an executor runs the removal listener
  void removalOnPool() {
    CacheBuilder.newBuilder()
        .removalListener(
            RemovalListeners.asynchronous(removed -> System.out.println(user.join()), pool));
  }

  // OK: a handler-like type of the user's
  interface Handler {
    void handle(String event);
  }

  Handler own() {
    return event -> System.out.println(event + user.join());
  }

  private static final EventExecutor closer = new DefaultEventExecutor();

  // OK: kept as an event executor, made for slow work
  void closes(Channel channel) {
    closer.submit(() -> channel.close().awaitUninterruptibly());
  }
}
