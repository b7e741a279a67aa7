// Where only spring-webflux is on the class path its event loop runs the handlers.
// without: spring-webmvc
package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** RULES, precedence: on an event loop BlockingWaitInAsync reports, on or off. */
@RestController
class WebFluxOnlyNegative implements WebFilter {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: an event loop's handler; the other check has it
  @GetMapping("/user")
  String user() {
    return user.join();
  }

  // OK: an event loop's handler; the other check has it
  @GetMapping("/helper")
  String throughHelper() {
    return load();
  }

  private String load() {
    return user.join();
  }

  // OK: an async method; the other check has it
  @GetMapping("/mono")
  Mono<String> mono() {
    return Mono.just(user.join());
  }

  // OK: a filter on the event loop; the other check has it
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getAttributes().put("user", user.join());
    return chain.filter(exchange);
  }
}
