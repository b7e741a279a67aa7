package dev.asynclint.samples.service.peers;

import io.netty.handler.timeout.ReadTimeoutException;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** Failures that more than one handler might take for its own, because of their causes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PeerProblemsTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"/late/connection, 504", "/late/call, 504", "/late/database, 503"})
  void isToldAsTheTroubleOfWhoeverIsLate(String path, int status) {
    WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @TestConfiguration
  static class Lateness {

    @Bean
    LateController lateController() {
      return new LateController();
    }
  }

  @RestController
  static class LateController {

    /** A peer that does not begin to answer, as the connection tells it. */
    @GetMapping("/late/connection")
    CompletableFuture<String> connection() {
      return CompletableFuture.failedFuture(
          new WebClientRequestException(
              ReadTimeoutException.INSTANCE,
              HttpMethod.GET,
              URI.create("http://localhost/"),
              new HttpHeaders()));
    }

    /** The same as the call tells it. */
    @GetMapping("/late/call")
    CompletableFuture<String> call() {
      return CompletableFuture.failedFuture(new TimeoutException());
    }

    /** No connection to the database, as its pool tells it. */
    @GetMapping("/late/database")
    CompletableFuture<String> database() {
      return CompletableFuture.failedFuture(new R2dbcTimeoutException(new TimeoutException()));
    }
  }
}
