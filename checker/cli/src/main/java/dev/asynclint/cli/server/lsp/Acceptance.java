package dev.asynclint.cli.server.lsp;

import com.google.gson.JsonElement;
import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.baseline.Baseline;
import dev.asynclint.cli.baseline.Entry;
import dev.asynclint.cli.server.lsp.Diagnostics.Shown;
import dev.asynclint.cli.server.module.EditedModule;
import dev.asynclint.cli.server.module.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;

/** Adds findings to the baseline of their module when a user asks for it. */
final class Acceptance {
  /** What stands in the baseline where nobody has said more. */
  static final String REASON = "accepted in the editor";

  private final Workspace workspace;
  private final Findings findings;

  Acceptance(Workspace workspace, Findings findings) {
    this.workspace = workspace;
    this.findings = findings;
  }

  /**
   * Accepts a finding, and has it shown as one that rests. What stands in the way is told.
   *
   * @param arguments those of {@link Actions#ADD_TO_BASELINE}
   * @return done when the baseline is written, or is not
   */
  CompletableFuture<Object> accept(List<Object> arguments) {
    Optional<Path> file =
        arguments == null || arguments.size() < 2
            ? Optional.empty()
            : Places.path(text(arguments.get(0)));
    if (file.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    String identity = text(arguments.get(1));
    String reason = arguments.size() > 2 ? text(arguments.get(2)) : REASON;
    return workspace
        .moduleOf(file.get())
        .thenApply(
            module -> {
              module.ifPresent(found -> accept(found, file.get(), identity, reason));
              return null;
            });
  }

  /** One after the other: each changes what the one before has written. */
  private synchronized void accept(EditedModule module, Path file, String identity, String reason) {
    Path baseline = module.settings().baseline();
    SortedSet<String> rules = module.last().report().ruleSets();
    try {
      for (Shown shown : findings.of(file)) {
        if (shown.result().identity().equals(identity)) {
          Entry entry = Entry.of(shown.result(), String.join("+", rules), Optional.of(reason));
          Baseline.add(baseline, entry, rules);
          break;
        }
      }
    } catch (Unusable unwritable) {
      findings.tell(unwritable.getMessage());
    }
    workspace.judgeAgain();
  }

  /** Arguments come back as JSON. */
  private static String text(Object argument) {
    return argument instanceof JsonElement json && json.isJsonPrimitive()
        ? json.getAsString()
        : String.valueOf(argument);
  }
}
