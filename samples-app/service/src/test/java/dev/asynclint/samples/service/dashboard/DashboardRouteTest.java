package dev.asynclint.samples.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.ServiceTest;
import dev.asynclint.samples.service.peers.PeerOrder;
import dev.asynclint.samples.service.peers.PeerServer;
import dev.asynclint.samples.service.peers.Profile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class DashboardRouteTest {

  @LocalServerPort private int port;
  @Autowired private PeerServer peers;
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
  void gathersFromThreePeers() {
    client
        .get()
        .uri("/dashboard/7")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Dashboard.class)
        .isEqualTo(
            new Dashboard(
                new Profile(7, "user-7"),
                List.of(new PeerOrder(701, 1999), new PeerOrder(702, 450)),
                List.of("teapot-7", "umbrella-7")));
  }

  @Test
  void theThreePeersWorkAtTheSameTime() {
    // Long enough that a busy machine cannot let the first answer leave before the third call
    // comes.
    peers.delay(Duration.ofSeconds(1));
    peers.load().reset();

    client.get().uri("/dashboard/7").exchange().expectStatus().isOk();

    assertThat(peers.load().peak()).isEqualTo(3);
  }

  @Test
  void aSilentPeerIsAGatewayTimeout() {
    peers.delay(Duration.ofSeconds(10));

    client
        .get()
        .uri("/dashboard/7")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.GATEWAY_TIMEOUT);
  }
}
