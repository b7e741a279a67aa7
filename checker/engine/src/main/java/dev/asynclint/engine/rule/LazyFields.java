package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields that are filled when somebody first asks for them: {@code if (f == null) { f = load(); }},
 * {@code if (f != null) { return f; } f = load();}, with a local beside the field or without.
 */
final class LazyFields {
  private final RuleContext context;

  LazyFields(RuleContext context) {
    this.context = context;
  }

  /** Whether what happens at the place gives such a field its value. */
  boolean isFilledAt(UnitId unit, Site site) {
    MethodBody body = context.body(unit.method());
    Node.Call call = body == null ? null : body.callAt(site);
    return call != null && body.unit(call).equals(unit) && isFilledBy(body, call);
  }

  private static boolean isFilledBy(MethodBody body, Node.Call call) {
    List<Node> targets = new ArrayList<>(2);
    boolean field = false;
    Node inner = call;
    for (Node around = body.parent(call);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Assign assign && inner == assign.value()) {
        targets.add(assign.target());
        field |= assign.target() instanceof Node.Field;
      } else if (field && around instanceof Node.Branch branch && inner == branch.then()) {
        if (asks(branch.condition(), Node.Test.Operator.EQUAL, targets)) {
          return true;
        }
      } else if (field && around instanceof Node.Block block) {
        for (Node statement : block.statements().subList(0, block.statements().indexOf(inner))) {
          if (statement instanceof Node.Branch branch
              && asks(branch.condition(), Node.Test.Operator.NOT_EQUAL, targets)
              && LastExit.is(branch.then(), Node.Exit.Kind.RETURN)) {
            return true;
          }
        }
      }
      inner = around;
    }
    return false;
  }

  /** Whether a condition compares one of the places with null. */
  private static boolean asks(Node condition, Node.Test.Operator how, List<Node> places) {
    if (!(condition instanceof Node.Test test)) {
      return false;
    }
    if (test.operator() == Node.Test.Operator.AND) {
      return test.operands().stream().anyMatch(operand -> asks(operand, how, places));
    }
    return test.operator() == how
        && test.operands().stream().anyMatch(Nulls::isNull)
        && test.operands().stream()
            .anyMatch(asked -> places.stream().anyMatch(place -> SameValue.isSame(asked, place)));
  }
}
