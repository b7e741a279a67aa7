package dev.asynclint.samples.service.cancellation;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Makes {@link CancellationToken} a parameter that controllers may declare. */
@Configuration(proxyBeanMethods = false)
class CancellationConfiguration implements WebFluxConfigurer {

  private final TokenArgumentResolver resolver;

  CancellationConfiguration(TokenArgumentResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
    configurer.addCustomResolver(resolver);
  }
}
