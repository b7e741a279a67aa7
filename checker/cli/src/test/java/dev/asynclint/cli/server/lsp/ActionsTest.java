package dev.asynclint.cli.server.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.cli.findings.Fix;
import dev.asynclint.cli.findings.Region;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.cli.server.lsp.Diagnostics.Shown;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** Edits are made in the text that they were found for, and in no other. */
final class ActionsTest {
  private static final String TEXT = "class Users {}\n";
  private static final Range RANGE = new Range(new Position(0, 6), new Position(0, 11));

  private static Shown foundIn(Integer version) {
    Region region = new Region(1, 7, 1, 12);
    Fix fix = new Fix("Rename it", List.of(new Fix.Change("Users.java", region, "Other")), false);
    Result result =
        new Result(
            "NullFuture",
            Level.WARNING,
            "Do not",
            "Users.java",
            region,
            "Users",
            "",
            "0".repeat(32),
            List.of(),
            List.of(fix),
            List.of(),
            false);
    return new Shown(
        Path.of("Users.java"),
        result,
        new Diagnostic(RANGE, "Do not"),
        Optional.ofNullable(version));
  }

  private static List<CodeAction> actions(Integer now, Integer found) {
    return new Actions("file:///Users.java", TEXT, Optional.ofNullable(now))
        .at(List.of(foundIn(found)), RANGE, List.of());
  }

  @Test
  void theTextThatWasLookedAtIsRepaired() {
    assertThat(actions(3, 3)).filteredOn(action -> action.getEdit() != null).hasSize(3);
    assertThat(actions(null, null)).filteredOn(action -> action.getEdit() != null).hasSize(3);
  }

  @Test
  void aNewerTextIsNotRepairedByFindingsOfAnEarlierOne() {
    assertThat(actions(4, 3)).noneMatch(action -> action.getEdit() != null);
    assertThat(actions(1, null)).noneMatch(action -> action.getEdit() != null);
    assertThat(actions(4, 3)).anyMatch(action -> action.getCommand() != null);
  }
}
