package checks;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ContextsPositive {
  private final RestTemplate rest = new RestTemplate();
  private final JdbcTemplate jdbc = new JdbcTemplate();

  Mono<String> mapped(Mono<String> url) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return url.map(u -> rest.getForObject(u, String.class));
  }

  Mono<Integer> immediate(Mono<String> sql) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return sql.publishOn(Schedulers.immediate()).map(jdbc::update);
  }

  class Filter implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      // BUG: Diagnostic contains: [BlockingCallInAsync]
      jdbc.update("x");
      return chain.filter(exchange);
    }
  }

  void vertx(RoutingContext context) {
    context.request().bodyHandler(b -> {
      // BUG: Diagnostic contains: [BlockingCallInAsync]
      jdbc.update("x");
    });
  }

  CompletableFuture<String> completing(CompletableFuture<Path> f) {
    return f.thenApply(
        p -> {
          try {
            // BUG: Diagnostic contains: [BlockingCallInAsync]
            return Files.readString(p);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static class Start extends AbstractVerticle {
    @Override
    public void start() throws Exception {
      vertx.createHttpServer().requestHandler(r -> {
        try {
          // BUG: Diagnostic contains: [BlockingCallInAsync]
          Files.readString(Path.of("x"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
