package dev.asynclint.samples.service.reports;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.ServiceTest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class ReportRouteTest {

  @LocalServerPort private int port;
  @Autowired private ReportActivity activity;
  private WebTestClient client;

  @BeforeEach
  void connect() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
  }

  @Test
  void addsUpTheDays() {
    client
        .get()
        .uri("/reports/generate?from=2025-01-02&to=2025-01-03")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Report.class)
        .value(
            report -> {
              assertThat(report.from()).isEqualTo(LocalDate.of(2025, 1, 2));
              assertThat(report.orders()).isEqualTo(20);
              assertThat(report.cents()).isPositive();
            });
  }

  @Test
  void coversAWholeYearWhenNotTold() {
    client
        .get()
        .uri("/reports/generate")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Report.class)
        .value(report -> assertThat(report.orders()).isEqualTo(3650));
  }

  @Test
  void refusesDaysInTheWrongOrder() {
    client
        .get()
        .uri("/reports/generate?from=2025-02-01&to=2025-01-01")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void stopsReadingWhenTheClientLeaves() throws IOException {
    int abandonedBefore = activity.abandoned();
    try (Socket impatient = new Socket("localhost", port)) {
      impatient
          .getOutputStream()
          .write(
              "GET /reports/generate?from=1755-01-01&to=2025-12-31 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(US_ASCII));
      await().until(() -> activity.running() == 1);
    }

    await().until(() -> activity.running() == 0);
    assertThat(activity.abandoned()).isEqualTo(abandonedBefore + 1);
  }
}
