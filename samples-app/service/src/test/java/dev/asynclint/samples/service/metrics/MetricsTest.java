package dev.asynclint.samples.service.metrics;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.calculations.CalculationPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "samples.reports.pause=50ms",
      "samples.calculations.threads=1",
      "management.defaults.metrics.export.enabled=true"
    })
class MetricsTest {

  @LocalServerPort private int port;
  @Autowired private MeterRegistry meters;
  @Autowired private CalculationPool calculations;
  private WebTestClient client;

  @BeforeEach
  void connect() {
    client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @Test
  void healthKnowsTheDatabase() {
    get("/actuator/health")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP")
        .jsonPath("$.components.r2dbc.status")
        .isEqualTo("UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples.eventloop.lag",
        "samples.queries.open",
        "r2dbc.pool.acquired",
        "r2dbc.pool.pending",
        "executor.active",
        "executor.queued",
        "cache.gets"
      })
  void tellsOf(String meter) {
    get("/actuator/metrics/" + meter)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.measurements[0].value")
        .exists();
  }

  @Test
  void prometheusMayFetchThem() {
    get("/actuator/prometheus")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(
            text ->
                assertThat(text)
                    .contains("samples_eventloop_lag_seconds_count{", "samples_queries_open "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "beans", "heapdump", "shutdown", "threaddump"})
  void whatCouldHurtIsNotServed(String endpoint) {
    get("/actuator/" + endpoint).expectStatus().isNotFound();
  }

  @Test
  void countsQueriesThatAreOpenAndForgetsThoseThatWereAbandoned() throws Exception {
    assertThat(openQueries()).isZero();

    try (Socket leaves = new Socket("localhost", port)) {
      leaves
          .getOutputStream()
          .write(
              "GET /reports/generate?from=2016-01-01&to=2025-12-31 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(US_ASCII));
      await().until(() -> openQueries() == 1);
    }

    await().until(() -> openQueries() == 0);
    get("/users/active").expectStatus().isOk();
    get("/users/99").expectStatus().isNotFound();
    await().until(() -> openQueries() == 0);
  }

  @Test
  void countsCalculationsThatRunAndThatWait() {
    CountDownLatch release = new CountDownLatch(1);
    try {
      calculations.execute(() -> awaitQuietly(release));
      calculations.execute(() -> awaitQuietly(release));

      await().until(() -> executor("executor.active") == 1 && executor("executor.queued") == 1);
    } finally {
      release.countDown();
    }
  }

  private double openQueries() {
    return meters.get("samples.queries.open").gauge().value();
  }

  private double executor(String meter) {
    return meters.get(meter).tag("name", "calculations").gauge().value();
  }

  private static void awaitQuietly(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ResponseSpec get(String path) {
    return client.get().uri(path).exchange();
  }
}
