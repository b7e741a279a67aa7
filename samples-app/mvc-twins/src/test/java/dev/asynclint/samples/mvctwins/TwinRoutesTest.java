package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.service.peers.PeerServer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Asked by one client at a time, the twins answer as the right routes do. */
@MvcTwinsTest
class TwinRoutesTest {

  @LocalServerPort private int port;
  @Autowired private PeerServer peers;

  @AfterEach
  void usualDelay() {
    peers.delay(Duration.ofMillis(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/twins/mvc/dashboard/ada",
        "/twins/mvc/dashboard/-1",
        "/twins/mvc/sequential-dashboard/0",
        "/twins/mvc/profile",
        "/twins/mvc/profile?userId=ada",
        "/twins/mvc/profile?userId=-1"
      })
  void whatIsNoIdIsTheClientsMistake(String path) {
    get(path).expectStatus().isBadRequest();
  }

  @Test
  void aSilentPeerIsAGatewayTimeout() {
    peers.delay(Duration.ofSeconds(20));

    get("/twins/mvc/dashboard/7")
        .expectStatus()
        .isEqualTo(HttpStatus.GATEWAY_TIMEOUT)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @CsvSource({
    "/twins/mvc/users/active, /users/active",
    "/twins/mvc/dashboard/7, /dashboard/7",
    "/twins/mvc/sequential-dashboard/7, /dashboard/7"
  })
  void aTwinAnswersAsTheRightRoute(String twin, String right) {
    String expected = body(right);

    get(twin).expectStatus().isOk().expectBody(String.class).isEqualTo(expected);
  }

  @Test
  void theServletRendersAProfile() {
    get("/twins/mvc/profile?userId=1")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo("Profile of user-1");
  }

  @Test
  void theResourceAddsUpOrders() {
    get("/twins/mvc/jaxrs/orders/1")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo("2449");
    get("/twins/mvc/jaxrs/orders/ada").expectStatus().isNotFound();
  }

  private String body(String path) {
    return get(path)
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec get(String path) {
    return WebTestClient.bindToServer()
        .responseTimeout(Duration.ofSeconds(30))
        .build()
        .get()
        .uri(URI.create("http://localhost:" + port + path))
        .exchange();
  }
}
