package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * A call that starts when another one has answered, although it needs nothing of the answer: two
 * waits one after the other, or an operator whose function begins with such a call.
 */
public final class SequentialIndependentWaits implements Rule {
  /** First word of a remedy: start it before the statement that waits for the other. */
  public static final String HOIST = "hoist";

  /** First word of a remedy: combine both with that operator. */
  public static final String COMBINE = "combine";

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    EnclosingCode enclosing = new EnclosingCode(context);
    AsyncValues values = new AsyncValues(context);
    OrderedCalls ordered = new OrderedCalls(context, values);
    AdjacentWaits adjacent = new AdjacentWaits(context, values, ordered);
    ComposedCalls composed = new ComposedCalls(context, values, ordered);
    for (MethodBody body : context.wantedBodies()) {
      List<Independent> found = new ArrayList<>();
      found.addAll(adjacent.in(body));
      found.addAll(composed.in(body));
      if (!found.isEmpty() && !enclosing.isTest(body) && !enclosing.isBatch(body)) {
        found.stream()
            .filter(each -> !ordered.areInTransaction(body, each.place()))
            .forEach(each -> findings.add(finding(body, each)));
      }
    }
    return findings;
  }

  /**
   * A call that could be under way together with the one before.
   *
   * @param place the call to report
   * @param first the call that starts the one before
   * @param second the call
   * @param unused what the first one brings, as messages name it
   */
  record Independent(
      Node.Call place, Node.Call first, Node.Call second, String unused, String remedy) {}

  private Finding finding(MethodBody body, Independent found) {
    Finding finding =
        new Finding(
            name(),
            body.file(),
            found.place().range(),
            body.key(),
            found.place().callee().key().displayWithArity(),
            "Start "
                + found.second().callee().key().display()
                + " together with "
                + found.first().callee().key().display()
                + ": it does not need "
                + found.unused()
                + ", and now it starts only when that has come.",
            List.of(),
            found.remedy());
    // Where the first fails, the second has been asked for all the same.
    return found.remedy().isEmpty() ? finding : finding.asOnlyOffered();
  }
}
