package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.findings.Fix;
import dev.asynclint.cli.server.lsp.Diagnostics.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * What a user can do about the findings of one file.
 *
 * @param uri what the editor calls the file
 * @param text of the file, as it is now
 * @param version of the open document with that text; empty if it is the file on disk
 */
record Actions(String uri, String text, Optional<Integer> version) {
  /** Kind of the action that repairs all of a file. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".asynclint";

  /** The command that accepts a finding; its arguments are the file, the identity and a reason. */
  static final String ADD_TO_BASELINE = "asynclint.addToBaseline";

  /** What a user is to replace. */
  static final String REASON = "TODO say why";

  /**
   * The actions at a place.
   *
   * @param only kinds that are wanted; empty for all
   */
  List<CodeAction> at(List<Shown> shown, Range range, List<String> only) {
    List<CodeAction> actions = new ArrayList<>();
    for (Shown each : shown) {
      if (Places.meet(each.diagnostic().getRange(), range)) {
        if (isOfThisText(each)) {
          actions.addAll(fixes(each));
          suppress(each).ifPresent(actions::add);
        }
        if (each.diagnostic().getSeverity() != DiagnosticSeverity.Hint) {
          actions.add(accept(each));
        }
      }
    }
    all(shown).ifPresent(actions::add);
    return actions.stream().filter(action -> wanted(action.getKind(), only)).toList();
  }

  /** An edit of another text would change what is somewhere else in this one. */
  private boolean isOfThisText(Shown shown) {
    return !shown.isStale() && shown.version().equals(version);
  }

  /** Kinds are parted by dots; the empty one is every kind. */
  private static boolean wanted(String kind, List<String> only) {
    return only.isEmpty()
        || only.stream()
            .anyMatch(each -> each.isEmpty() || kind.equals(each) || kind.startsWith(each + "."));
  }

  private List<CodeAction> fixes(Shown shown) {
    List<CodeAction> actions = new ArrayList<>();
    for (Fix fix : shown.result().fixes()) {
      CodeAction action = action(fix.description(), CodeActionKind.QuickFix, shown);
      action.setEdit(edit(edits(fix)));
      // Editors make preferred ones without a look at them.
      action.setIsPreferred(actions.isEmpty() && !fix.onlyOffered());
      actions.add(action);
    }
    return actions;
  }

  /** The best fix of each finding, as far as they do not meet and keep what the program does. */
  private Optional<CodeAction> all(List<Shown> shown) {
    Set<TextEdit> edits = new LinkedHashSet<>();
    for (Shown each : shown) {
      Optional<Fix> best = each.result().bestFix(false);
      if (best.isPresent() && isOfThisText(each)) {
        List<TextEdit> wanted = new ArrayList<>(edits(best.get()));
        wanted.removeAll(edits);
        boolean free =
            wanted.stream()
                .noneMatch(
                    edit ->
                        edits.stream()
                            .anyMatch(other -> Places.meet(edit.getRange(), other.getRange())));
        if (free) {
          edits.addAll(wanted);
        }
      }
    }
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    CodeAction action = new CodeAction("Repair all that AsyncLint can in this file");
    action.setKind(FIX_ALL);
    action.setEdit(edit(List.copyOf(edits)));
    return Optional.of(action);
  }

  private Optional<CodeAction> suppress(Shown shown) {
    int offset = EditedText.offset(text, shown.diagnostic().getRange().getStart());
    return Suppressions.edit(text, offset, shown.result().check(), REASON)
        .map(
            edit -> {
              CodeAction action =
                  action(
                      "Suppress " + shown.result().check() + " here, with a reason",
                      CodeActionKind.QuickFix,
                      shown);
              action.setEdit(edit(List.of(edit)));
              return action;
            });
  }

  private CodeAction accept(Shown shown) {
    String title = "Add this " + shown.result().check() + " to the baseline";
    CodeAction action = action(title, CodeActionKind.QuickFix, shown);
    action.setCommand(
        new Command(
            title, ADD_TO_BASELINE, List.of(uri, shown.result().identity(), Acceptance.REASON)));
    return action;
  }

  private static CodeAction action(String title, String kind, Shown shown) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setDiagnostics(List.of(shown.diagnostic()));
    return action;
  }

  private static List<TextEdit> edits(Fix fix) {
    return fix.changes().stream()
        .map(change -> new TextEdit(Places.range(change.region()), change.text()))
        .toList();
  }

  private WorkspaceEdit edit(List<TextEdit> edits) {
    return new WorkspaceEdit(Map.of(uri, edits));
  }
}
