package dev.asynclint.errorprone;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.ErrorProneOptions.Severity;
import dev.asynclint.engine.Suppression;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Repairs;
import dev.asynclint.engine.report.SarifWriter;
import dev.asynclint.engine.report.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the findings of a compilation to the file the option {@code Findings} names. */
final class FindingsFile {
  private final Path file;
  private final String ruleSet;

  /**
   * @param file as the user wrote it
   * @param ruleSet names the rules the findings come from
   * @throws InvalidPathException if that is no path
   */
  FindingsFile(String file, String ruleSet) {
    this.ruleSet = ruleSet;
    this.file = Path.of(file).toAbsolutePath().normalize();
  }

  /**
   * Replaces the file as a whole, or leaves it as it was.
   *
   * @param unused suppressions that hide nothing
   * @param gaps why findings or repairs may be missing; empty if none are
   * @throws IOException if it cannot be written
   */
  void write(
      List<Finding> findings,
      List<Suppression> unused,
      Repairs repairs,
      List<String> gaps,
      ErrorProneOptions options,
      Map<String, SeverityLevel> severities)
      throws IOException {
    List<Finding> active =
        findings.stream().filter(finding -> isActive(finding.check(), options)).toList();
    String text =
        new SarifWriter(
                AsyncLintCheck.PAGES,
                ruleSet,
                check -> new SarifWriter.Check(level(severities.get(check)), summary(check)))
            .write(
                active,
                repairs,
                gaps,
                unused.stream()
                    .filter(suppression -> isActive(suppression.check(), options))
                    .toList());
    if (file.getFileName() == null || Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    Files.createDirectories(file.getParent());
    WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Why it cannot be written, in few words. */
  static String reason(Exception unwritable) {
    if (unwritable instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (unwritable instanceof FileAlreadyExistsException file) {
      return file.getFile() + " is no folder";
    }
    String message = unwritable.getMessage();
    return message == null ? unwritable.getClass().getSimpleName() : message;
  }

  /** Whether the compilation runs the check. */
  static boolean isActive(String check, ErrorProneOptions options) {
    Map<String, Severity> severities = options.getSeverityMap();
    Severity given = severities.get(check);
    return given == null ? !options.isDisableAllChecks() : given != Severity.OFF;
  }

  /** What findings of that severity weigh. */
  static SarifWriter.Level level(SeverityLevel severity) {
    if (severity == null) {
      return SarifWriter.Level.WARNING;
    }
    return switch (severity) {
      case ERROR -> SarifWriter.Level.ERROR;
      case WARNING -> SarifWriter.Level.WARNING;
      case SUGGESTION -> SarifWriter.Level.NOTE;
    };
  }

  /** What a check finds, in one sentence; the empty string for one of others. */
  static String summary(String check) {
    return AsyncLintCheck.named(check)
        .map(type -> type.getAnnotation(BugPattern.class))
        .map(BugPattern::summary)
        .orElse("");
  }
}
