package dev.asynclint.samples.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.peers.PeerServer;
import dev.asynclint.samples.service.users.User;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@MvcTest
class RoutesTest {

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users/ada",
        "/users/0",
        "/users/-1",
        "/users/9223372036854775808",
        "/users/1%20OR%201=1",
        "/dashboard/ada",
        "/dashboard/-1"
      })
  void whatIsNoIdIsTheClientsMistake(String path) {
    problem(path, HttpStatus.BAD_REQUEST);
  }

  @Test
  void anUnknownUserIsNamed() {
    problem("/users/404", HttpStatus.NOT_FOUND)
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("User not found")
        .jsonPath("$.detail")
        .isEqualTo("There is no user with id 404");
  }

  @Test
  void anUnknownRouteIsAProblemToo() {
    problem("/reports/generate", HttpStatus.NOT_FOUND);
  }

  @Test
  void aSilentPeerIsAGatewayTimeout() {
    peers.delay(Duration.ofSeconds(10));

    problem("/dashboard/7", HttpStatus.GATEWAY_TIMEOUT);
  }

  @Test
  void answersPings() {
    get("/ping").expectStatus().isOk().expectBody(String.class).isEqualTo("pong");
  }

  @Test
  void activeUsersLeaveClosedAccountsOut() {
    get("/users/active")
        .expectStatus()
        .isOk()
        .expectBodyList(User.class)
        .value(active -> assertThat(active).extracting(User::id).containsExactly(1L, 2L, 4L));
  }

  @Test
  void pagesOfActiveUsers() {
    get("/users?page=1&size=2")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.users[0].id")
        .isEqualTo(4)
        .jsonPath("$.total")
        .isEqualTo(3);
    get("/users?size=101").expectStatus().isBadRequest();
    get("/users?page=-1").expectStatus().isBadRequest();
  }

  @Test
  void aClosedAccountIsFoundById() {
    get("/users/3")
        .expectStatus()
        .isOk()
        .expectBody(User.class)
        .isEqualTo(new User(3, "Grace Hopper", "grace@example.org", false));
  }

  @Test
  void theDashboardAsksItsPeersAtTheSameTime() {
    // Long enough that a busy machine cannot let an answer leave before the last call comes.
    peers.delay(Duration.ofSeconds(1));
    peers.load().reset();

    get("/dashboard/7")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.profile.nickname")
        .isEqualTo("user-7")
        .jsonPath("$.recentOrders[1].cents")
        .isEqualTo(450)
        .jsonPath("$.recommendations[0]")
        .isEqualTo("teapot-7");
    assertThat(peers.load().peak()).isEqualTo(3);
  }

  private ResponseSpec problem(String path, HttpStatus status) {
    return get(path)
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private ResponseSpec get(String path) {
    return client.get().uri(URI.create("http://localhost:" + port + path)).exchange();
  }
}
