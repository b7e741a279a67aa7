package dev.asynclint.samples.console.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page quotes stands in the sources. */
class ExperimentsTest {

  static List<Experiment> all() {
    return Experiments.load().all();
  }

  @Test
  void idsAreUnique() {
    assertThat(Experiments.load().ids()).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void anUnknownIdIsNotFound() {
    assertThat(Experiments.load().find("nothing")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theRightLineStandsInItsFile(Experiment experiment) throws IOException {
    assertThat(source(experiment.rightCode())).contains(experiment.rightCode().line());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theWrongLineIsTheOneThatIsReported(Experiment experiment) throws IOException {
    List<String> lines = source(experiment.wrongCode());

    assertThat(experiment.finding().file()).isEqualTo(experiment.wrongCode().file());
    assertThat(lines.get(experiment.finding().line() - 1)).isEqualTo(experiment.wrongCode().line());
  }

  @Test
  void aFileWithoutAFindingIsAnError() {
    assertThatThrownBy(() -> Findings.read().in("twins/shop/Collatz.java"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("AsyncLint finds nothing in twins/shop/Collatz.java");
  }

  private static List<String> source(Code code) throws IOException {
    String module = code.file().substring(0, code.file().indexOf('/'));
    Path file = Path.of("..", module, "src/main/java/dev/asynclint/samples", code.file());
    return Files.readAllLines(file).stream().map(String::strip).toList();
  }
}
