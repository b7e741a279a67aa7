package dev.asynclint.engine.rule;

import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.rule.LaterUses.Use;
import dev.asynclint.engine.rule.OpenResources.Open;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Async work that uses a resource which the code that starts it closes without waiting. */
public final class ResourceClosedBeforeAsyncEnds implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    FunctionRuns functions = new FunctionRuns(context);
    WaitsInCode waits = new WaitsInCode(context, functions);
    OpenResources resources = new OpenResources(context, waits);
    AsyncValues values = new AsyncValues(context);
    LaterUses uses = new LaterUses(context, values, functions, waits);
    OutlivingWork outliving = new OutlivingWork(context, values);
    EnclosingCode enclosing = new EnclosingCode(context);
    List<Finding> findings = new ArrayList<>();
    for (MethodBody body : context.wantedBodies()) {
      Set<Object> reported = Collections.newSetFromMap(new IdentityHashMap<>(0));
      for (Open open : resources.in(body)) {
        for (Use use : uses.of(body, open.variable(), open.code())) {
          if (outliving.isTrueOf(body, use.start(), open.code())
              && !waits.isTrueOf(body, open.code())
              && !waits.isTrueOf(body, open.closing())
              && !enclosing.isTest(body)
              && AsyncValues.chain(use.start()).stream().noneMatch(reported::contains)) {
            reported.add(use.start());
            findings.add(finding(body, open, use));
          }
        }
      }
    }
    return findings;
  }

  private Finding finding(MethodBody body, Open open, Use use) {
    String name = "'" + open.variable().name() + "'";
    String what = use.start().callee().key().display();
    return new Finding(
        ResourceClosedBeforeAsyncEnds.class.getSimpleName(),
        body.file(),
        use.start().range(),
        body.key(),
        use.start().callee().key().displayWithArity(),
        "Close "
            + name
            + " when the work that "
            + what
            + " starts has ended, or wait for it here: "
            + name
            + " is closed while the work still uses it.",
        List.of(),
        "");
  }
}
