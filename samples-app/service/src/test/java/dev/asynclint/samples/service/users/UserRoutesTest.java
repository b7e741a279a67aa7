package dev.asynclint.samples.service.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class UserRoutesTest {

  @LocalServerPort private int port;
  private WebTestClient client;

  @BeforeEach
  void connect() {
    client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
  }

  @Test
  void anUnknownUserIsAProblemDetail() {
    client
        .get()
        .uri("/users/404")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("User not found")
        .jsonPath("$.detail")
        .isEqualTo("There is no user with id 404");
  }

  @Test
  void anIdThatIsNoNumberIsTheClientsMistake() {
    client.get().uri("/users/ada").exchange().expectStatus().isBadRequest();
  }

  @Test
  void aClosedAccountIsFoundById() {
    client
        .get()
        .uri("/users/3")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(User.class)
        .isEqualTo(new User(3, "Grace Hopper", "grace@example.org", false));
  }

  @Test
  void activeUsersLeaveClosedAccountsOut() {
    List<User> active =
        client
            .get()
            .uri("/users/active")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBodyList(User.class)
            .returnResult()
            .getResponseBody();

    assertThat(active).extracting(User::id).containsExactly(1L, 2L, 4L);
  }
}
