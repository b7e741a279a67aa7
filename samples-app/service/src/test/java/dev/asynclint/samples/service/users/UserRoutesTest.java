package dev.asynclint.samples.service.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.ServiceTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @Test
  void pagesOfActiveUsers() {
    assertThat(page("/users?page=1&size=2"))
        .isEqualTo(
            new UserPage(
                List.of(new User(4, "Edsger Dijkstra", "edsger@example.org", true)), 1, 2, 3));
    assertThat(page("/users").users()).extracting(User::id).containsExactly(1L, 2L, 4L);
    assertThat(page("/users?page=" + Integer.MAX_VALUE + "&size=100").users()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users?size=0",
        "/users?size=101",
        "/users?size=2147483648",
        "/users?page=-1",
        "/users?page=1%27%20OR%201=1",
        "/users/0",
        "/users/-1",
        "/users/1%3BDROP%20TABLE%20users",
        "/users/9223372036854775808"
      })
  void anythingElseIsTheClientsMistake(String path) {
    client
        .get()
        .uri(URI.create("http://localhost:" + port + path))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private UserPage page(String path) {
    return client
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(UserPage.class)
        .returnResult()
        .getResponseBody();
  }
}
