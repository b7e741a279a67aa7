package dev.asynclint.samples.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Path GOLDEN = Path.of("src/test/resources/evidence.golden.md");

  /** {@code -Dasynclint.expected.update=true} writes it anew, to be read before it is committed. */
  @Test
  void thePageAsAWhole() throws IOException {
    Report report =
        new Report(
            "two processors",
            5,
            "run.sh",
            List.of(Examples.dashboard(), Examples.reports()),
            List.of("Virtual threads were not measured."));
    if (Boolean.getBoolean("asynclint.expected.update")) {
      Files.writeString(GOLDEN, report.markdown());
    }

    assertThat(report.markdown()).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void proseThatAsksForAFigureNobodyMeasuredIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Template("{speed:join}").with(Examples.dashboard()))
        .withMessage("dashboard has no row speed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Template("{latency:fast}").with(Examples.dashboard()))
        .withMessage("dashboard has no contender fast");
    assertThatIllegalArgumentException().isThrownBy(() -> Template.read("nothing.md"));
  }
}
