package dev.asynclint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a legacy code base takes up the gate, from its first day to a grace that ends. Runs where the
 * build has installed the plugin for it.
 */
@EnabledIfSystemProperty(named = "asynclint.it.version", matches = ".+")
class AdoptionIT {
  private static final int OLD = LegacyProject.FINDINGS;

  @Test
  void ratchets(@TempDir Path folder) throws Exception {
    LegacyProject project = LegacyProject.write(folder);

    LegacyProject.Build first = project.run("check");
    assertThat(first.verdict()).isEqualTo("AsyncLint: " + OLD + " new");
    assertThat(first.success()).isFalse();
    assertThat(first.findings()).hasSize(OLD);

    assertThat(project.run("baseline", "asynclint.accept=legacy").success()).isTrue();
    assertThat(entries(project)).hasSize(OLD).allMatch(entry -> entry.endsWith(" reason=legacy"));
    assertGreen(project, "AsyncLint: 0 new, " + OLD + " known");

    project.source("Fresh", LegacyProject.wait(0));
    LegacyProject.Build red = project.run("check");
    assertThat(red.verdict()).isEqualTo("AsyncLint: 1 new, " + OLD + " known");
    assertThat(red.success()).isFalse();
    assertThat(red.findings())
        .singleElement()
        .asString()
        .contains("Fresh.java:6: warning: [BlockingWaitInAsync]");

    project.source("Fresh", "");
    String repaired = Files.readString(project.sources().resolve("Legacy3.java"));
    Files.writeString(
        project.sources().resolve("Legacy3.java"),
        repaired.replaceFirst(
            "CompletableFuture\\.completedFuture\\( read\\(  text \\) \\)",
            "text.thenApply(String::strip)"));
    assertGreen(project, "AsyncLint: 0 new, " + (OLD - 1) + " known, 1 gone");
    assertThat(project.run("baseline").success()).isTrue();
    assertThat(entries(project)).hasSize(OLD - 1);

    project.reformat();
    assertThat(Files.readString(project.sources().resolve("Legacy3.java")))
        .contains("\n  public CompletableFuture<String> show0(");
    assertGreen(project, "AsyncLint: 0 new, " + (OLD - 1) + " known");

    String entry = entries(project).get(7);
    Files.writeString(
        project.baseline(),
        Files.readString(project.baseline()).replace(entry, entry + " expires=2020-01-31"));
    LegacyProject.Build expired = project.run("check");
    assertThat(expired.verdict()).isEqualTo("AsyncLint: 0 new, 1 expired, " + (OLD - 2) + " known");
    assertThat(expired.success()).isFalse();
    assertThat(expired.findings()).hasSize(1);
  }

  private static void assertGreen(LegacyProject project, String verdict) throws Exception {
    LegacyProject.Build build = project.run("check");
    assertThat(build.verdict()).isEqualTo(verdict);
    assertThat(build.success()).isTrue();
    assertThat(build.findings()).isEmpty();
  }

  private static List<String> entries(LegacyProject project) throws Exception {
    return Files.readAllLines(project.baseline()).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }
}
