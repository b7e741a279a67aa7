package dev.asynclint.samples.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.console.RunningConsole;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the console serves and what it refuses; no load is ever started here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleServerTest {

  private static final Pattern ASSET = Pattern.compile("(?:href|src|from)[= ]['\"]\\.?(/[^'\"]+)");
  private static final String JSON = "application/json";

  private RunningConsole console;

  @BeforeAll
  void start() {
    console = RunningConsole.start(Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  @AfterAll
  void nothingWasStarted() {
    JsonNode snapshot = console.snapshot();
    console.close();
    assertThat(snapshot.at("/experiment").isNull()).isTrue();
  }

  @Test
  void servesThePage() {
    HttpResponse<String> page = console.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.body()).contains("<html lang=\"en\">");
  }

  @Test
  void servesAllThePageAsksForAndNothingFromElsewhere() {
    Map<String, String> types =
        Map.of("js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");
    List<String> assets = assets();

    assertThat(assets)
        .contains("/main.js", "/strip.js", "/page.css", "/uplot.js", "/uplot.css", "/icon.svg");
    for (String asset : assets) {
      HttpResponse<String> answer = console.get(asset);
      assertThat(answer.statusCode()).as(asset).isEqualTo(200);
      assertThat(header(answer, "Content-Type"))
          .as(asset)
          .startsWith(types.get(asset.substring(asset.lastIndexOf('.') + 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/main.js", "/uplot.css", "/api/experiments", "/nothing"})
  void everyAnswerForbidsWhatIsNotOurs(String path) {
    HttpResponse<String> answer = console.get(path);

    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void tellsTheExperimentsWithWhatTheLinterSaid() {
    JsonNode catalogue = JsonMapper.shared().readTree(console.get("/api/experiments").body());

    assertThat(catalogue.at("/experiments/0/id").asString()).isEqualTo("dashboard");
    assertThat(catalogue.at("/experiments/0/finding/check").asString())
        .isEqualTo("BlockingWaitInAsync");
    assertThat(catalogue.at("/rightUrl").asString())
        .isNotEqualTo(catalogue.at("/wrongUrl").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          not json                                        | the body must be JSON
          ~~                                              | experiment must be
          []                                              | experiment must be
          {"connections":64}                              | experiment must be
          {"experiment":7,"connections":64}               | experiment must be
          {"experiment":"none","connections":64}          | experiment must be one of [dashboard
          {"experiment":"dashboard"}                      | connections must be a whole number
          {"experiment":"dashboard","connections":"64"}   | connections must be a whole number
          {"experiment":"dashboard","connections":64.5}   | connections must be a whole number
          {"experiment":"dashboard","connections":15}     | from 16 to 256
          {"experiment":"dashboard","connections":257}    | from 16 to 256
          {"experiment":"dashboard","connections":-1}     | from 16 to 256
          {"experiment":"dashboard","connections":99999999999} | from 16 to 256
          """)
  void saysWhatIsWrongWithALoad(String body, String error) {
    HttpResponse<String> answer = console.post("/api/load", JSON, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo(JSON);
    assertThat(JsonMapper.shared().readTree(answer.body()).at("/error").asString()).contains(error);
  }

  @Test
  void refusesALargeBody() {
    assertThat(console.post("/api/load", JSON, " ".repeat(100_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void refusesWhatAForeignPageCouldSendWithoutAsking() {
    String body = "{\"experiment\":\"dashboard\",\"connections\":64}";

    assertThat(console.post("/api/load", "text/plain", body).statusCode()).isEqualTo(415);
    assertThat(
            console
                .send(
                    console
                        .request("/api/load")
                        .header("Content-Type", JSON)
                        .header("Origin", "http://elsewhere.example")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesAForeignNameThatLeadsHere() throws IOException {
    URI url = URI.create(console.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void anUnknownPathIsA404InJson() {
    HttpResponse<String> answer = console.get("/api/nothing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).isEqualTo(JSON);
  }

  @Test
  void nothingOutsideThePageIsServed() {
    assertThat(console.get("/..%2f..%2fapplication.yml").statusCode()).isEqualTo(404);
    assertThat(console.get("/console/findings.sarif").statusCode()).isEqualTo(404);
  }

  /** What the page names, and what the scripts among that import. */
  private List<String> assets() {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(matches(console.get("/").body()));
    while (!open.isEmpty()) {
      String asset = open.pop();
      if (found.add(asset) && asset.endsWith(".js") && !asset.equals("/uplot.js")) {
        open.addAll(matches(console.get(asset).body()));
      }
    }
    return List.copyOf(found);
  }

  private static List<String> matches(String text) {
    return ASSET.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
