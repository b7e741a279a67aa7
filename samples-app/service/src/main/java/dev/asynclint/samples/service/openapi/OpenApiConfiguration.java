package dev.asynclint.samples.service.openapi;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's description at {@code /v3/api-docs}, to be read at {@code /swagger-ui.html}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  OpenApiConfiguration() {
    // Filled by the server: nothing that a client sends.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CancellationToken.class);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("AsyncLint sample service")
                .description("A web service with everything done right that AsyncLint checks.")
                .version("1"));
  }
}
