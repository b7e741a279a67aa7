package dev.asynclint.samples.service.reports;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Asks the database itself whether it still works for clients that have left. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "samples.reports.pause=50ms",
      "spring.r2dbc.pool.max-size=4",
      "spring.r2dbc.pool.max-acquire-time=5s"
    })
class AbandonedReportsTest {

  @LocalServerPort private int port;
  @Autowired private EmbeddedPostgres server;
  @Autowired private ReportActivity activity;
  private JdbcClient database;

  @BeforeEach
  void connect() {
    database = JdbcClient.create(server.getPostgresDatabase());
  }

  /** More than once: whether the connections that were taken from their work are still good. */
  @RepeatedTest(3)
  void theDatabaseStopsWorkingForClientsThatLeft() throws IOException {
    int abandonedBefore = activity.abandoned();
    List<Socket> clients = new ArrayList<>();
    try {
      for (int client = 0; client < 4; client++) {
        clients.add(askForTenYears());
      }
      await().until(() -> runningReports() == 4);
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }

    await().atMost(Duration.ofSeconds(2)).until(() -> runningReports() == 0);

    WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri("/users/active")
        .exchange()
        .expectStatus()
        .isOk();
    await().until(() -> activity.running() == 0);
    assertThat(activity.abandoned()).isEqualTo(abandonedBefore + 4);
  }

  private Socket askForTenYears() throws IOException {
    Socket client = new Socket("localhost", port);
    client
        .getOutputStream()
        .write(
            "GET /reports/generate?from=2016-01-01&to=2025-12-31 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .getBytes(US_ASCII));
    return client;
  }

  private long runningReports() {
    return database
        .sql(
            "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active'"
                + " AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()")
        .query(Long.class)
        .single();
  }
}
