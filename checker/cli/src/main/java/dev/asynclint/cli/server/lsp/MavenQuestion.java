package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks Maven how a project is compiled: its goal leaves that in the modules' folders. */
final class MavenQuestion {
  private static final long MOST_MINUTES = 15;

  private MavenQuestion() {}

  /**
   * Runs the goal, with whatever result: findings fail it as well.
   *
   * @param command Maven's; {@code mvn} as a rule
   * @return whether the process could be run to its end
   */
  static boolean ask(Path project, String command) throws InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    String goal = "dev.asynclint:asynclint-maven-plugin:" + Version.number() + ":check";
    List<String> line =
        windows
            ? List.of("cmd", "/c", command, "-B", "-q", "-fae", goal)
            : List.of(command, "-B", "-q", "-fae", goal);
    Process process = null;
    try {
      process =
          new ProcessBuilder(line).directory(project.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (InputStream output = process.getInputStream()) {
        output.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    } catch (IOException noMaven) {
      return false;
    } finally {
      if (process != null) {
        process.destroy();
      }
    }
  }
}
