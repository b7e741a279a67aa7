package dev.asynclint.samples.service.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class ReportRouteTest {

  @LocalServerPort private int port;
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
}
