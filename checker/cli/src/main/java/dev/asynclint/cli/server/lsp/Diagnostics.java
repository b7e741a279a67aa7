package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.baseline.Baseline;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.baseline.Verdict.State;
import dev.asynclint.cli.findings.Check;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.cli.server.module.ModuleSettings;
import dev.asynclint.cli.server.module.Snapshot;
import dev.asynclint.engine.finding.Hop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/** Findings as the protocol has them. */
final class Diagnostics {
  static final String SOURCE = "asynclint";

  private Diagnostics() {}

  /**
   * A finding, how it is shown, and in which file.
   *
   * @param version of the open document that it was found in; empty if that was the file on disk
   */
  record Shown(Path file, Result result, Diagnostic diagnostic, Optional<Integer> version) {
    /** Whether it was found in a text that has not parsed since. */
    boolean isStale() {
      return diagnostic.getTags() != null;
    }
  }

  /**
   * All that nothing suppresses, by file.
   *
   * @param problems takes a plain line for a baseline that cannot be read
   */
  static Map<Path, List<Shown>> of(
      Snapshot snapshot, ModuleSettings module, Addresses addresses, Consumer<String> problems) {
    Map<Path, List<Shown>> byFile = new LinkedHashMap<>();
    Baseline baseline = baseline(module.baseline(), problems);
    Verdict verdict = Verdict.of(snapshot.report(), baseline, LocalDate.now());
    for (Verdict.Judged each : verdict.judged()) {
      Result result = each.result();
      Optional<Path> file = snapshot.file(result.path());
      if (file.isPresent()) {
        boolean rests = each.state() == State.KNOWN || each.state() == State.MOVED;
        byFile
            .computeIfAbsent(file.get(), key -> new ArrayList<>())
            .add(
                new Shown(
                    file.get(),
                    result,
                    diagnostic(result, snapshot, file.get(), rests, addresses),
                    Optional.ofNullable(snapshot.versions().get(file.get()))));
      }
    }
    return byFile;
  }

  /** One that cannot be read accepts nothing. */
  private static Baseline baseline(Path file, Consumer<String> problems) {
    try {
      Baseline read = Baseline.read(file);
      if (!read.malformed().isEmpty()) {
        problems.accept(
            "The baseline " + file + " is not used as it is: " + read.malformed().get(0));
      }
      return read;
    } catch (Unusable unreadable) {
      problems.accept(unreadable.getMessage());
      return Baseline.of(List.of());
    }
  }

  private static Diagnostic diagnostic(
      Result result, Snapshot snapshot, Path file, boolean rests, Addresses addresses) {
    Diagnostic diagnostic = new Diagnostic(Places.range(result.region()), result.message());
    diagnostic.setSource(SOURCE);
    diagnostic.setCode(result.check());
    Check check = snapshot.report().checks().get(result.check());
    if (check != null && !check.page().isEmpty()) {
      diagnostic.setCodeDescription(new DiagnosticCodeDescription(check.page()));
    }
    boolean stale = snapshot.stale().contains(file);
    diagnostic.setSeverity(rests || stale ? DiagnosticSeverity.Hint : severity(result));
    if (stale) {
      // Editors dim what is unnecessary.
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    List<DiagnosticRelatedInformation> chain = new ArrayList<>();
    for (Hop hop : result.chain()) {
      Location location =
          snapshot
              .file(hop.path())
              .map(path -> new Location(addresses.uri(path), Places.line(hop.line())))
              .orElseGet(() -> new Location(addresses.uri(file), diagnostic.getRange()));
      chain.add(new DiagnosticRelatedInformation(location, hop.display()));
    }
    if (!chain.isEmpty()) {
      diagnostic.setRelatedInformation(chain);
    }
    return diagnostic;
  }

  private static DiagnosticSeverity severity(Result result) {
    return switch (result.level()) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }
}
