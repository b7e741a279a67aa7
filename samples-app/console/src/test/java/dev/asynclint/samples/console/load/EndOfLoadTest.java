package dev.asynclint.samples.console.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.console.RunningConsole;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A load that everybody has forgotten ends all the same. */
class EndOfLoadTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void afterTheLimit() {
    try (RunningConsole console = RunningConsole.start(Duration.ofSeconds(2), LONG)) {
      console.load("dashboard", 16);

      awaitEnding(console, "LIMIT");
      assertThat(console.snapshot().at("/right/answers/answered").asLong()).isPositive();
    }
  }

  @Test
  void afterTheLastViewerHasLeft() throws Exception {
    try (RunningConsole console = RunningConsole.start(LONG, Duration.ofMillis(500))) {
      InputStream events =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(console.url() + "/api/events")).build(),
                  BodyHandlers.ofInputStream())
              .body();
      console.load("dashboard", 16);
      byte[] begin = events.readNBytes(2_000);
      assertThat(new String(begin, StandardCharsets.UTF_8))
          .startsWith("data: {\"at\":")
          .contains("\n\n");
      assertThat(console.snapshot().at("/running").asBoolean()).isTrue();

      events.close();

      awaitEnding(console, "NOBODY_LOOKS");
    }
  }

  private static void awaitEnding(RunningConsole console, String ending) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(console::snapshot, now -> now.at("/ending").asString("").equals(ending));
  }
}
