package dev.asynclint.samples.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.ServiceTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Nothing that a client sends is the server's mistake, and the next client notices nothing. */
@ServiceTest
class HostileInputTest {

  @LocalServerPort private int port;
  private WebTestClient client;

  @BeforeEach
  void connect() {
    client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @AfterEach
  void theServiceIsUp() {
    client.get().uri("/users/active").exchange().expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users?size=2147483647",
        "/users?size=99999999999999999999",
        "/users?page=-9223372036854775808",
        "/users?size=1;DROP%20TABLE%20users",
        "/users/-1",
        "/users/1'%20OR%20'1'='1",
        "/users/%00",
        "/dashboard/-1",
        "/dashboard/1%20UNION%20SELECT%201",
        "/profiles/0",
        "/profiles/..%2F..%2Fetc%2Fpasswd",
        "/invoices/-1",
        "/reports/generate?from=%27%3B%20DELETE%20FROM%20orders",
        "/reports/generate?from=0000-00-00",
        "/reports/generate?from=-999999999-01-01&to=%2B999999999-12-31",
        "/reports/generate?from=2025-12-31&to=2025-01-01"
      })
  void isAProblemOfTheClient(String path) {
    client
        .get()
        .uri(URI.create("http://localhost:" + port + path))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"upTo\":",
        "{\"upTo\":null}",
        "{\"upTo\":-1}",
        "{\"upTo\":\"many\"}",
        "{\"upTo\":1e300}",
        "{\"upTo\":99999999999999999999}"
      })
  void isNoCalculation(String body) {
    calculate(MediaType.APPLICATION_JSON, body)
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void aDeepBodyIsNoCalculation() {
    calculate(MediaType.APPLICATION_JSON, "[".repeat(10_000)).expectStatus().isBadRequest();
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    calculate(MediaType.APPLICATION_JSON, "{\"upTo\":" + " ".repeat(70_000) + "2}")
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-java-serialized-object"})
  void anUnknownContentTypeIsNotSupported(String type) {
    calculate(MediaType.parseMediaType(type), "2")
        .expectStatus()
        .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void noOtherFormatIsOffered() {
    client
        .get()
        .uri("/users/active")
        .accept(MediaType.APPLICATION_PDF)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.NOT_ACCEPTABLE);
  }

  @Test
  void noOtherMethodIsAllowed() {
    client
        .delete()
        .uri("/users/1")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({"3000, 404", "5000, 414", "100000, 414"})
  void aLongUrlIsRefused(int length, int status) throws IOException {
    assertThat(raw("GET /" + "a".repeat(length) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"7000, 200", "10000, 431", "100000, 431"})
  void aLongHeaderIsRefused(int length, int status) throws IOException {
    assertThat(
            raw("GET /ping HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(length) + "\r\n\r\n"))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET /ping\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /calculations HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST /calculations HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
        "POST /calculations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST /calculations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"
      })
  void whatIsNoHttpIsABadRequest(String request) throws IOException {
    assertThat(raw(request)).isEqualTo(400);
  }

  private int raw(String request) throws IOException {
    try (RawClient raw = new RawClient(port)) {
      return raw.send(request);
    }
  }

  private ResponseSpec calculate(MediaType type, String body) {
    return client.post().uri("/calculations").contentType(type).bodyValue(body).exchange();
  }
}
