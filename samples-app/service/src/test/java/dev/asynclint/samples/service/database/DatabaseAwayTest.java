package dev.asynclint.samples.service.database;

import dev.asynclint.samples.service.campaigns.NewCampaign;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every way to the database says that it is away: Spring's client, a transaction, the driver. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // Its database does not come back.
class DatabaseAwayTest {

  @LocalServerPort private int port;
  @Autowired private EmbeddedPostgres server;
  private WebTestClient client;

  @BeforeEach
  void connectAndStopTheDatabase() throws IOException {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    server.close();
  }

  @Test
  void isToldAsSuch() {
    // More often than the pool has connections that it believes in.
    for (int time = 0; time < 3; time++) {
      isAway(client.get().uri("/users/active").exchange());
      isAway(client.get().uri("/reports/generate").exchange());
      isAway(
          client
              .post()
              .uri("/campaigns")
              .bodyValue(new NewCampaign("Sale", "Text", List.of("a@example.org")))
              .exchange());
    }
  }

  private static void isAway(ResponseSpec answer) {
    answer
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Database busy");
  }
}
