package dev.asynclint.samples.twins.cancellation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What {@link NoneTokenPassed} costs: the clients are gone and the database has no time. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "samples.reports.pause=100ms",
      "spring.r2dbc.pool.max-size=2",
      "spring.r2dbc.pool.max-acquire-time=1s"
    })
class AbandonedReportsTwinTest {

  @LocalServerPort private int port;
  @Autowired private EmbeddedPostgres server;

  @Test
  void theDatabaseWorksOnForClientsThatLeft() throws IOException {
    for (int client = 0; client < 2; client++) {
      long running = client + 1;
      try (Socket impatient = new Socket("localhost", port)) {
        impatient
            .getOutputStream()
            .write(
                "GET /twins/cancellation/reports/generate HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(US_ASCII));
        await().until(() -> runningReports() == running);
      }
    }

    await().during(Duration.ofSeconds(2)).until(() -> runningReports() == 2);

    WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri("/users/active")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Database busy");
  }

  private long runningReports() {
    return JdbcClient.create(server.getPostgresDatabase())
        .sql(
            "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active'"
                + " AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()")
        .query(Long.class)
        .single();
  }
}
