package dev.asynclint.samples.console.sides;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts the requests of the load that a service has begun to work on. What was sent and is not
 * among them waits in line.
 */
public final class StartedRequests implements WebFilter, Ordered {

  /** The header by which requests of the load are known. */
  public static final String HEADER = "X-Console-Load";

  private final AtomicInteger now = new AtomicInteger();

  StartedRequests() {}

  /** How many are being worked on at this moment. */
  public int now() {
    return now.get();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!exchange.getRequest().getHeaders().containsHeader(HEADER)) {
      return chain.filter(exchange);
    }
    return Mono.defer(
        () -> {
          now.incrementAndGet();
          return chain.filter(exchange).doFinally(signal -> now.decrementAndGet());
        });
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
