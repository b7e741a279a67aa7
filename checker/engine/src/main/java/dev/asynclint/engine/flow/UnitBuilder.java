package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.CallSite;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import dev.asynclint.engine.summary.UnitSummary.Role;
import dev.asynclint.engine.summary.UnitSummary.RunSite;
import dev.asynclint.engine.summary.UnitSummary.StoreSite;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayList;
import java.util.List;

/** Collects what a walk finds in one unit. */
final class UnitBuilder {
  final UnitId id;
  final UnitBuilder parent;
  private final Site declaration;
  private String label;
  private final String returnsAsync;
  private Role role;
  private Execution execution = Execution.LATER;
  private int provenWaits;
  final List<WaitSite> waits = new ArrayList<>(0);
  final List<CallSite> calls = new ArrayList<>();
  final List<RunSite> runs = new ArrayList<>(0);
  final List<StoreSite> stores = new ArrayList<>(0);
  final List<MarkSite> marks = new ArrayList<>(0);

  UnitBuilder(
      UnitId id,
      UnitBuilder parent,
      Site declaration,
      String label,
      Role role,
      String returnsAsync) {
    this.id = id;
    this.parent = parent;
    this.declaration = declaration;
    this.label = label;
    this.role = role;
    this.returnsAsync = returnsAsync;
  }

  /** Names the unit after the field it is stored in. */
  void storedIn(Node.Field field) {
    label =
        "the function in "
            + field.owner().substring(field.owner().lastIndexOf('.') + 1)
            + "."
            + field.name();
  }

  void countProvenWait() {
    provenWaits++;
  }

  void role(Role newRole) {
    role = newRole;
  }

  /** Who runs this lambda, as far as the call it is given to says; for lambdas nested in it. */
  Execution execution() {
    return execution;
  }

  void execution(Execution newExecution) {
    execution = newExecution;
  }

  UnitSummary build() {
    return new UnitSummary(
        id,
        parent == null ? null : parent.id,
        declaration,
        label,
        role,
        returnsAsync,
        List.copyOf(waits),
        provenWaits,
        List.copyOf(calls),
        List.copyOf(runs),
        List.copyOf(stores),
        List.copyOf(marks));
  }
}
