package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.rule.DroppedValues.Dropped;
import java.util.ArrayList;
import java.util.List;

/**
 * Async values dropped as a statement or bound to a functional interface that returns nothing. What
 * a void method itself starts and drops is the business of {@link FireAndForgetVoidAsync}, also
 * where that one has nothing to say.
 */
public final class UnobservedAsyncResult implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    DroppedValues values = context.droppedValues();
    FlatteningRemedy remedies = new FlatteningRemedy(context);
    for (Dropped dropped : values.all()) {
      boolean ours =
          dropped.cold() || !dropped.byVoidMethod() && !values.enclosing().isBatch(dropped.body());
      if (ours && !SuppressedDrops.contain(values.enclosing(), dropped, name())) {
        findings.add(finding(dropped, remedies.of(dropped)));
      }
    }
    return findings;
  }

  private Finding finding(Dropped dropped, String remedy) {
    Finding finding =
        new Finding(
            name(),
            dropped.body().file(),
            dropped.node().range(),
            dropped.body().key(),
            dropped.callee().key().displayWithArity(),
            message(dropped),
            List.of(),
            remedy);
    // What comes next will wait for the dropped work, and fail with it.
    return remedy.isEmpty() ? finding : finding.asOnlyOffered();
  }

  private static String message(Dropped dropped) {
    String what = dropped.callee().key().display();
    if (dropped.cold()) {
      return "Return, compose or subscribe to the "
          + dropped.type().simpleName()
          + " of "
          + what
          + ": nobody subscribes, so it will never run.";
    }
    if (dropped.isSubscription()) {
      return "Give " + what + " an error consumer: nobody sees the failure of this subscription.";
    }
    boolean bound =
        dropped.node() instanceof Node.Reference
            || dropped.body().parent(dropped.node()) instanceof Node.Lambda;
    return "Keep, compose or handle the "
        + dropped.type().simpleName()
        + " of "
        + what
        + (bound
            ? ": the functional interface here returns nothing, so nobody"
            : ": it is dropped, so nobody")
        + " can wait for it or see it fail.";
  }
}
