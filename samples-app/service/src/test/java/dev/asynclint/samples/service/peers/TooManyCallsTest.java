package dev.asynclint.samples.service.peers;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A dashboard needs three calls at once, and only one may be under way. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "samples.peers.calls=1")
class TooManyCallsTest {

  @LocalServerPort private int port;

  /** Again: calls that were refused, and those that ended, must not count as under way. */
  @RepeatedTest(3)
  void ourOwnOverloadIsNotThePeersFault() {
    WebTestClient client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();

    client
        .get()
        .uri("/dashboard/1")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Overloaded");
  }
}
