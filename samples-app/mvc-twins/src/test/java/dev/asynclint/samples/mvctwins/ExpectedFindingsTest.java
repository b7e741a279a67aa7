package dev.asynclint.samples.mvctwins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.linting.Javac;
import dev.asynclint.samples.linting.ModuleFindings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedFindingsTest {

  private static final ModuleFindings TWINS =
      new ModuleFindings(Path.of(""), "dev.asynclint.samples.mvctwins");

  @TempDir private Path folder;

  @Test
  void everyTwinIsFoundWhereItStandsAndNothingElse() throws IOException {
    TWINS.assertExpected();
  }

  @Test
  void onVirtualThreadsTheSameTwinsMayWaitButNotOneAfterTheOther() throws Exception {
    Path report = folder.resolve("findings.sarif");

    new Javac(folder.resolve("javac.log"))
        .lint(
            Path.of("src/main/java").toAbsolutePath(),
            folder.resolve("classes"),
            Javac.dependencies(),
            "-XepOpt:AsyncLint:VirtualThreads=on -XepOpt:AsyncLint:Findings=" + report);

    assertThat(TWINS.found(report).lines())
        .containsExactly(
            "LanguageOfGreeting.java:18 ContextLostAcrossAsync",
            "SequentialDashboard.java:29 SequentialIndependentWaits",
            "SequentialDashboard.java:30 SequentialIndependentWaits");
  }
}
