package dev.asynclint.samples.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.evidence.experiments.Experiment;
import dev.asynclint.samples.evidence.experiments.SkippedException;
import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.report.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCommandTest {

  @TempDir private Path root;
  private Path page;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void aPage() throws IOException {
    page = Files.createDirectories(root.resolve("docs")).resolve("evidence.md");
    Files.writeString(page, "as it was");
  }

  @Test
  void anUnknownExperimentIsNamedAndSoAreTheOthers() {
    assertThat(execute("--only", "speed")).isEqualTo(2);
    assertThat(said)
        .hasToString("evidence: no experiment 'speed'; there are starts-nothing, skips\n");
    assertThat(page).hasContent("as it was");
  }

  @Test
  void noRunIsTooFew() {
    assertThat(execute("--runs", "0")).isEqualTo(2);
    assertThat(said).hasToString("evidence: --runs must be 1 or more, not 0\n");
    assertThat(page).hasContent("as it was");
  }

  @Test
  void whatIsNoNumberOrNoOptionIsOneLine() {
    assertThat(execute("--runs", "many")).isEqualTo(2);
    assertThat(execute("--fast")).isEqualTo(2);
    assertThat(said.toString().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("evidence: "))
        .anySatisfy(line -> assertThat(line).contains("--runs").contains("many"))
        .anySatisfy(line -> assertThat(line).contains("--fast"));
  }

  @Test
  void aProcessThatDoesNotStartEndsAllAndWritesNothing() {
    assertThat(execute("--only", "starts-nothing", "--out", page.getParent().toString()))
        .isEqualTo(1);
    assertThat(said)
        .asString()
        .contains("holds 0 packed applications instead of one: run mvn package")
        .doesNotContain("\tat ");
    assertThat(page).hasContent("as it was");
    assertThat(page.getParent()).isDirectoryNotContaining(file -> !file.equals(page));
  }

  @Test
  void oneAloneLeavesThePageAndANoticeSaysWhatIsMissing() {
    assertThat(execute("--only", "skips")).isZero();

    assertThat(page).hasContent("as it was");
    assertThat(root.resolve("samples-app/evidence/target/evidence/evidence.md"))
        .content()
        .contains("Skipped: no such JDK.", "run.sh --only skips\n");
  }

  private int execute(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--root", root.toString()));
    return EvidenceCommand.commandLine(List.of(new StartsNothing(), new Skips()))
        .setErr(new PrintWriter(said, true))
        .execute(all.toArray(String[]::new));
  }

  private record StartsNothing(String name) implements Experiment {

    StartsNothing() {
      this("starts-nothing");
    }

    @Override
    public Figures run(Bench bench) throws IOException, InterruptedException {
      bench.start(Setup.of(App.TWINS)).close();
      throw new AssertionError("started");
    }
  }

  private record Skips(String name) implements Experiment {

    Skips() {
      this("skips");
    }

    @Override
    public Figures run(Bench bench) {
      throw new SkippedException("Skipped: no such JDK.");
    }
  }
}
