package dev.asynclint.samples.console.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.console.RunningConsole;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Loads as visitors start and stop them, against both real services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadsTest {

  private static final String VERDICT = "Wrong answers 1 request while right answers";

  private RunningConsole console;

  @BeforeAll
  void start() {
    console = RunningConsole.start(Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  @AfterEach
  void stop() {
    console.stop();
  }

  @AfterAll
  void close() {
    console.close();
  }

  @Test
  void showsThatTheWrongSideStarvesAndSurvivesIt() {
    assertThat(console.load("dashboard", 64).statusCode()).isEqualTo(200);

    JsonNode starved =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                console::snapshot,
                now ->
                    now.at("/wrong/waiting").asInt() > 32
                        && blocked(now)
                        && now.at("/verdict").asString().startsWith(VERDICT)
                        && answered(now, "right") > 5 * answered(now, "wrong"));

    assertThat(starved.at("/running").asBoolean()).isTrue();
    assertThat(starved.at("/wrong/workers").size()).isEqualTo(2);
    assertThat(starved.at("/right/workers").size()).isEqualTo(2);
    assertThat(console.get("/").statusCode()).isEqualTo(200);

    console.stop();

    JsonNode stopped = console.snapshot();
    await().until(() -> !console.snapshot().at("/running").asBoolean());
    assertThat(console.snapshot().at("/ending").asString()).isEqualTo("STOPPED");
    assertThat(answered(console.snapshot(), "right"))
        .isGreaterThanOrEqualTo(answered(stopped, "right"));
  }

  @ParameterizedTest
  @CsvSource({"calculations, answered", "reports, abandoned"})
  void everyExperimentReachesBothSides(String experiment, String ending) {
    console.load(experiment, 16);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            console::snapshot,
            now ->
                now.at("/experiment").asString().equals(experiment)
                    && now.at("/right/answers/" + ending).asLong() > 0
                    && now.at("/wrong/answers/" + ending).asLong() > 0);
    JsonNode now = console.snapshot();
    assertThat(now.at("/right/answers/failed").asLong()).isZero();
    assertThat(now.at("/wrong/answers/failed").asLong()).isZero();
  }

  @Test
  void aSecondLoadReplacesTheFirst() {
    console.load("dashboard", 16);
    console.load("dashboard", 32);

    await()
        .until(
            console::snapshot,
            now -> now.at("/connections").asInt() == 32 && now.at("/running").asBoolean());
  }

  @Test
  void stoppingNothingDoesNothing() {
    assertThat(console.stop().statusCode()).isEqualTo(200);
    assertThat(console.stop().statusCode()).isEqualTo(200);
  }

  private static long answered(JsonNode snapshot, String side) {
    return snapshot.at("/" + side + "/answers/answered").asLong();
  }

  /** Both of the wrong side's loops, in the very line the linter reports. */
  private static boolean blocked(JsonNode snapshot) {
    return snapshot
        .at("/wrong/workers")
        .valueStream()
        .allMatch(
            worker ->
                worker.at("/blocked").asDouble() > 0.5
                    && worker.at("/line").asString().startsWith("JoinedDashboard.java:"));
  }
}
