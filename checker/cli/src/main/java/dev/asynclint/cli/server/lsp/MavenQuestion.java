package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks Maven how a project is compiled: its goal leaves that in the modules' folders. */
final class MavenQuestion {
  private static final long MOST_MINUTES = 15;
  private static final Pattern ERROR = Pattern.compile("(\\[(ERROR|FATAL)\\] *)+");

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final String FAILURE = "Failed to execute goal ";

  /** How the goal begins what it has found. */
  private static final Pattern VERDICT = Pattern.compile("(^|: )AsyncLint: \\d");

  private MavenQuestion() {}

  /**
   * Runs the goal. Findings fail it as well, and are no answer to this question.
   *
   * @param command Maven's; {@code mvn} as a rule
   * @return why Maven cannot tell, in one line; empty if it could, perhaps not for all modules
   */
  static Optional<String> ask(Path project, String command) throws InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    String goal = "dev.asynclint:asynclint-maven-plugin:" + Version.number() + ":check";
    List<String> arguments =
        windows
            ? List.of("cmd", "/c", command, "-B", "-q", "-fae", goal)
            : List.of(command, "-B", "-q", "-fae", goal);
    Process process = null;
    try {
      process =
          new ProcessBuilder(arguments)
              .directory(project.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      List<String> errors = new ArrayList<>();
      try (BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          String said = COLOUR.matcher(line).replaceAll("");
          Matcher error = ERROR.matcher(said);
          if (error.lookingAt() && error.end() < said.length()) {
            errors.add(said.substring(error.end()).strip());
          }
        }
      }
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        return Optional.of("it has not answered within " + MOST_MINUTES + " minutes");
      }
      return process.exitValue() == 0 ? Optional.empty() : reason(errors);
    } catch (IOException noMaven) {
      return Optional.of("there is no command " + command);
    } finally {
      if (process != null) {
        process.destroy();
      }
    }
  }

  /** The first error that is no finding. */
  private static Optional<String> reason(List<String> errors) {
    Optional<String> failure =
        errors.stream()
            .filter(each -> each.startsWith(FAILURE) && !VERDICT.matcher(each).find())
            .findFirst();
    if (failure.isEmpty()) {
      return errors.stream().anyMatch(each -> VERDICT.matcher(each).find())
          ? Optional.empty()
          : errors.stream()
              .filter(each -> !each.endsWith(":"))
              .findFirst()
              .or(() -> Optional.of("it fails and does not say why"));
    }
    return failure
        .filter(each -> each.contains("Compilation failure"))
        .flatMap(each -> errors.stream().filter(said -> said.contains(".java:[")).findFirst())
        .or(() -> failure)
        .map(each -> each.replace(" -> [Help 1]", ""));
  }
}
