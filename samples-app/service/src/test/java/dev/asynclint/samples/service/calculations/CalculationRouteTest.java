package dev.asynclint.samples.service.calculations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"samples.calculations.threads=1", "samples.calculations.queue=1"})
class CalculationRouteTest {

  @LocalServerPort private int port;
  @Autowired private CalculationPool pool;
  private WebTestClient client;

  @BeforeEach
  void connect() {
    client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @Test
  void refusesNumbersOutOfRange() {
    ask(1).expectStatus().isBadRequest();
    ask(Integer.MAX_VALUE).expectStatus().isBadRequest();
  }

  @Test
  void countsPrimes() {
    ask(100).expectStatus().isOk().expectBody().jsonPath("$.primes").isEqualTo(25);
  }

  @Test
  void refusesWhatFitsNeitherThreadsNorQueue() {
    CountDownLatch release = new CountDownLatch(1);
    fill(release);
    try {
      ask(100)
          .expectStatus()
          .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
          .expectHeader()
          .valueEquals("Retry-After", "1")
          .expectBody()
          .jsonPath("$.title")
          .isEqualTo("Overloaded");
    } finally {
      release.countDown();
    }
  }

  private void fill(CountDownLatch release) {
    assertThatThrownBy(
            () -> {
              for (int task = 0; task < 3; task++) {
                pool.execute(() -> awaitQuietly(release));
              }
            })
        .isInstanceOf(RejectedExecutionException.class);
  }

  private static void awaitQuietly(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ResponseSpec ask(int upTo) {
    return client.post().uri("/calculations").bodyValue(Map.of("upTo", upTo)).exchange();
  }
}
