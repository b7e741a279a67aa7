package dev.asynclint.samples.service.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.ServiceTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ServiceTest
class OpenApiTest {

  @LocalServerPort private int port;
  private WebTestClient client;

  @BeforeEach
  void connect() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1_000_000))
            .build();
  }

  @Test
  void describesTheRoutesWithTheirBounds() {
    get("/v3/api-docs")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.info.title")
        .isEqualTo("AsyncLint sample service")
        .jsonPath("$.paths['/dashboard/{userId}'].get")
        .exists()
        .jsonPath("$.paths['/users'].get.parameters[?(@.name=='size')].schema.maximum")
        .isEqualTo(100)
        .jsonPath("$.paths['/calculations'].post.requestBody")
        .exists();
  }

  @Test
  void aTokenIsNothingThatAClientSends() {
    get("/v3/api-docs")
        .expectBody()
        .jsonPath("$.paths['/reports/generate'].get.parameters[*].name")
        .value(names -> assertThat(names).asString().contains("from", "to").doesNotContain("token"))
        .jsonPath("$.paths['/calculations'].post.parameters")
        .doesNotExist()
        .jsonPath("$.components.schemas.CancellationToken")
        .doesNotExist();
  }

  @Test
  void aPageShowsThem() {
    URI page =
        get("/swagger-ui.html")
            .expectStatus()
            .isFound()
            .returnResult()
            .getResponseHeaders()
            .getLocation();

    get(page.toString())
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(html -> assertThat(html).contains("Swagger UI"));
  }

  private ResponseSpec get(String path) {
    return client.get().uri(path).exchange();
  }
}
