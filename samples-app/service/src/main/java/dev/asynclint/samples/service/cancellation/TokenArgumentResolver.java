package dev.asynclint.samples.service.cancellation;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Gives a controller method its {@link CancellationToken}. Only requests that ask for one get a
 * source and a deadline; {@link CancellationFilter} triggers and closes it.
 */
@Component
class TokenArgumentResolver implements SyncHandlerMethodArgumentResolver {

  private final CancellationProperties properties;

  TokenArgumentResolver(CancellationProperties properties) {
    this.properties = properties;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CancellationToken.class;
  }

  @Override
  public Object resolveArgumentValue(
      MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
    CancellationSource source = new CancellationSource();
    exchange.getAttributes().put(CancellationFilter.SOURCE, source);
    source.cancelAfter(properties.deadline());
    return source.token();
  }
}
