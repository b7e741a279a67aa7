package dev.asynclint.samples.service.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.peers.PeerServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
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
    properties = {
      "samples.invoices.threads=1",
      "samples.invoices.queue=1",
      "samples.invoices.timeout=3s"
    })
class InvoiceRouteTest {

  @LocalServerPort private int port;
  @Autowired private PeerServer peers;
  @Autowired private InvoiceService invoices;
  private WebTestClient client;

  @BeforeEach
  void connect() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://localhost:" + port)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
  }

  @AfterEach
  void usualDelay() {
    peers.delay(Duration.ofMillis(200));
  }

  @Test
  void addsUpTheOrders() {
    ask(7).expectStatus().isOk().expectBody(Invoice.class).isEqualTo(new Invoice(7, 2, 2449));
  }

  @Test
  void refusesIdsThatNobodyHas() {
    ask(0).expectStatus().isBadRequest();
  }

  @Test
  void aSilentPeerIsAGatewayTimeout() {
    peers.delay(Duration.ofSeconds(10));

    ask(7).expectStatus().isEqualTo(HttpStatus.GATEWAY_TIMEOUT);
  }

  @Test
  void refusesWhatFitsNeitherThreadsNorQueue() {
    await().until(() -> peers.load().inFlight() == 0);
    peers.delay(Duration.ofSeconds(2)); // long enough for the request to meet both still busy
    CompletableFuture<Invoice> running = invoices.of(7);
    await().until(() -> peers.load().inFlight() == 1);
    CompletableFuture<Invoice> waiting = invoices.of(7);

    ask(7)
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Overloaded");

    assertThat(running).succeedsWithin(Duration.ofSeconds(30));
    assertThat(waiting).succeedsWithin(Duration.ofSeconds(30));
  }

  private ResponseSpec ask(long userId) {
    return client.get().uri("/invoices/" + userId).exchange();
  }
}
