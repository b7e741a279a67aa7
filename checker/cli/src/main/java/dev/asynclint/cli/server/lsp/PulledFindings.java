package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.server.lsp.Diagnostics.Shown;
import dev.asynclint.cli.server.module.Documents;
import dev.asynclint.cli.server.module.Documents.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;

/** Answers to clients that ask for diagnostics: what is new, and what they know already. */
final class PulledFindings {
  private final Findings findings;
  private final Documents documents;

  PulledFindings(Findings findings, Documents documents) {
    this.findings = findings;
    this.documents = documents;
  }

  /**
   * Those of one file.
   *
   * @param file empty for what is no file on disk, which has none
   * @param known the identity of the answer that the client has; null if it has none
   */
  DocumentDiagnosticReport of(Optional<Path> file, String known) {
    List<Diagnostic> diagnostics = file.map(findings::diagnostics).orElse(List.of());
    String identity = identity(diagnostics);
    if (identity.equals(known)) {
      return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(identity));
    }
    RelatedFullDocumentDiagnosticReport report =
        new RelatedFullDocumentDiagnosticReport(diagnostics);
    report.setResultId(identity);
    return new DocumentDiagnosticReport(report);
  }

  /**
   * Those of all files that have any, open or not, and of those for which the client has an answer.
   *
   * @param known what the client has; null if it has nothing
   */
  WorkspaceDiagnosticReport all(List<PreviousResultId> known) {
    List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
    SortedSet<Path> files = findings.files();
    for (PreviousResultId each : known == null ? List.<PreviousResultId>of() : known) {
      Optional<Path> file = Places.path(each.getUri());
      file.ifPresent(files::remove);
      reports.add(report(each.getUri(), file, each.getValue()));
    }
    for (Path file : files) {
      reports.add(report(findings.addresses().uri(file), Optional.of(file), null));
    }
    return new WorkspaceDiagnosticReport(reports);
  }

  private WorkspaceDocumentDiagnosticReport report(String uri, Optional<Path> file, String known) {
    List<Shown> shown = file.map(findings::of).orElse(List.of());
    List<Diagnostic> diagnostics = shown.stream().map(Shown::diagnostic).toList();
    Integer version =
        shown.isEmpty()
            ? file.flatMap(documents::get).map(Document::version).orElse(null)
            : shown.get(0).version().orElse(null);
    String identity = identity(diagnostics);
    if (identity.equals(known)) {
      return new WorkspaceDocumentDiagnosticReport(
          new WorkspaceUnchangedDocumentDiagnosticReport(identity, uri, version));
    }
    WorkspaceFullDocumentDiagnosticReport report =
        new WorkspaceFullDocumentDiagnosticReport(diagnostics, uri, version);
    report.setResultId(identity);
    return new WorkspaceDocumentDiagnosticReport(report);
  }

  /** Equal for equal diagnostics, also in the next process. */
  private static String identity(List<Diagnostic> diagnostics) {
    byte[] all = diagnostics.toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(all).toString();
  }
}
