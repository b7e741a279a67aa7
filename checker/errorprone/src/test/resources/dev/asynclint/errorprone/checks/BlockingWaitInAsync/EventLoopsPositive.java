package example;

import io.netty.util.concurrent.EventExecutor;
import io.netty.channel.Channel;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.RemovalListener;
import com.google.common.cache.RemovalNotification;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** RULES, async context: WebFlux handlers, WebFilter, cache-removal callbacks. */
class EventLoopsPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        // BUG: Diagnostic contains: join
        .GET("/user", request -> ServerResponse.ok().bodyValue(user.join()))
        .build();
  }

  class UserHandler implements HandlerFunction<ServerResponse> {
    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
      // BUG: Diagnostic contains: join
      return ServerResponse.ok().bodyValue(user.join());
    }
  }

  class UserFilter implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      // BUG: Diagnostic contains: join
      exchange.getAttributes().put("user", user.join());
      return chain.filter(exchange);
    }
  }

  void removal() {
    // BUG: Diagnostic contains: join
    CacheBuilder.newBuilder().removalListener(removed -> System.out.println(user.join()));
  }

  class Evicted implements RemovalListener<String, String> {
    @Override
    public void onRemoval(RemovalNotification<String, String> removed) {
      // BUG: Diagnostic contains: join
      System.out.println(user.join());
    }
  }

  private final EventExecutor given;

  EventLoopsPositive(EventExecutor given) {
    this.given = given;
  }

  void closes(Channel channel) {
    // BUG: Diagnostic contains: awaitUninterruptibly
    given.submit(() -> channel.close().awaitUninterruptibly());
  }
}
