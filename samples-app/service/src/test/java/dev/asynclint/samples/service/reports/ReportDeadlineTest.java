package dev.asynclint.samples.service.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"samples.cancellation.deadline=100ms", "samples.reports.pause=10ms"})
class ReportDeadlineTest {

  @LocalServerPort private int port;
  @Autowired private ReportActivity activity;

  @Test
  void stopsReadingAtTheDeadlineAndSaysSo() {
    WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri("/reports/generate?from=1755-01-01&to=2025-12-31")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Deadline passed");

    await().until(() -> activity.running() == 0);
    assertThat(activity.finished()).isZero();
  }
}
