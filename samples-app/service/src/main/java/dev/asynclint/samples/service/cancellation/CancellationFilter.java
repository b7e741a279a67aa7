package dev.asynclint.samples.service.cancellation;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Triggers the request's token when the client goes away, which WebFlux signals by cancelling the
 * exchange.
 *
 * <p>{@code doFinally} and not {@code doOnCancel}: the handler's own subscription must be cancelled
 * first, or it would still receive the work's {@code CancellationException} and try to answer a
 * client that has left.
 */
@Component
class CancellationFilter implements WebFilter {

  static final String SOURCE = CancellationFilter.class.getName() + ".source";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange).doFinally(signal -> finish(exchange, signal));
  }

  private static void finish(ServerWebExchange exchange, SignalType signal) {
    CancellationSource source = exchange.getAttribute(SOURCE);
    if (source == null) {
      return;
    }
    source.close();
    if (signal == SignalType.CANCEL) {
      source.cancel();
    }
  }
}
