package dev.asynclint.samples.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.peers.PeerServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@MvcTest
@TestPropertySource(
    properties = {
      "server.tomcat.threads.max=2",
      "spring.mvc.async.request-timeout=3s",
      "samples.peers.timeout=30s"
    })
class BoundedThreadsTest {

  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort private int port;
  @Autowired private PeerServer peers;

  @AfterEach
  void usualDelay() {
    peers.delay(Duration.ofMillis(200));
  }

  @Test
  void twoThreadsServeTwentyDashboardsAtOnce() {
    peers.delay(Duration.ofMillis(500));
    peers.load().reset();

    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.rangeClosed(1, 20).mapToObj(user -> get("/dashboard/" + user)).toList();

    assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(200);
    // Waiting threads would never have more than two dashboards, of three calls each, under way.
    assertThat(peers.load().peak()).isGreaterThan(6);
  }

  @Test
  void anAnswerThatTakesTooLongIsGivenUp() {
    peers.delay(Duration.ofSeconds(20));

    HttpResponse<String> answer = get("/dashboard/7").join();

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    URI uri = URI.create("http://localhost:" + port + path);
    return http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
