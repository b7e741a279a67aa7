package dev.asynclint.engine.rule;

import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import java.util.ArrayList;
import java.util.List;

/** Parallel streams and sorts that a request handler reaches. */
public final class ParallelStreamOnRequestPath implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    RequestPath path = context.requestPath();
    for (UnitSummary unit : context.graph().units()) {
      for (MarkSite mark : unit.marks()) {
        if (!mark.kind().equals(Kind.PARALLEL.word())
            || !path.reaches(unit)
            || context.graph().isTest(unit)
            || mark.site().suppresses(name())) {
          continue;
        }
        List<Hop> hops = Chains.of(path.chain(unit));
        if (!hops.isEmpty()) {
          hops.add(Chains.hop(unit.label() + " calls " + mark.what(), mark.site()));
        }
        findings.add(
            new Finding(
                name(),
                mark.site().file(),
                mark.site().range(),
                unit.id().method(),
                mark.what() + "/" + mark.arity(),
                "Process sequentially instead of "
                    + mark.what()
                    + ": all requests share one common pool, and request handler "
                    + path.handler(unit).label()
                    + " fans out over it.",
                hops,
                ""));
      }
    }
    return findings;
  }
}
