package dev.asynclint.samples.twins;

import java.time.Duration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * The twins on a real port; all tests share one instance. They only prove that the twins run: what
 * is wrong with them shows under load, when a client leaves or when something fails. They hold for
 * the fixed twins too, so that they can prove a fix.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class TwinsTest {

  @LocalServerPort private int port;

  protected ResponseSpec get(String path) {
    return client().get().uri(path).exchange();
  }

  protected ResponseSpec post(String path) {
    return client().post().uri(path).exchange();
  }

  protected ResponseSpec post(String path, Object body) {
    return client().post().uri(path).bodyValue(body).exchange();
  }

  private WebTestClient client() {
    return WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .build();
  }
}
