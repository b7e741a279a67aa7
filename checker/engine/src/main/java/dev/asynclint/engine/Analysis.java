package dev.asynclint.engine;

import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.flow.FlowContext;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.graph.CallGraph;
import dev.asynclint.engine.rule.Rule;
import dev.asynclint.engine.rule.RuleContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;

/** One analysis of one module: the way from the body form to the findings. */
public final class Analysis {
  private static final String WITHOUT_REASON =
      "It is suppressed without a reason: add \"reason: \u2026\" beside the check's name.";

  private Analysis() {}

  /**
   * Runs every rule.
   *
   * @return the findings in order of file and position, one per cause
   */
  public static List<Finding> run(SourceModule module, Catalogue catalogue, Settings settings) {
    return survey(module, catalogue, settings).findings();
  }

  /** Runs every rule, and counts what they looked at. */
  public static Survey survey(SourceModule module, Catalogue catalogue, Settings settings) {
    FlowContext flow = new FlowContext(module, catalogue, settings);
    CallGraph graph = new CallGraph(flow.summaries(), flow.index());
    RuleContext context = new RuleContext(flow, graph, settings);
    Declarations declarations = new Declarations(flow.index());
    Suppressions suppressions = new Suppressions(flow.index(), settings.suppressing());
    Suppressions unexplained = new Suppressions(flow.index(), Suppressing.ALWAYS);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : ServiceLoader.load(Rule.class, Rule.class.getClassLoader())) {
      for (Finding finding : rule.check(context)) {
        if (mayStand(finding, flow.index())) {
          Finding named = finding.declaredIn(declarations.name(finding.enclosing()));
          if (suppressions.cover(finding)) {
            named = named.asSuppressed();
          } else if (settings.suppressing() == Suppressing.WITH_REASON
              && unexplained.cover(finding)) {
            named = named.saying(WITHOUT_REASON);
          }
          findings.add(named);
        }
      }
    }
    Collections.sort(findings);
    return Survey.of(Precedence.oneReportEach(findings), graph);
  }

  /**
   * Suppressions of our checks that hide nothing: without them, no finding of their check would
   * stand in what they cover, and no chain would lead through it.
   */
  public static List<Suppression> unusedSuppressions(
      SourceModule module, Catalogue catalogue, Settings settings) {
    SuppressionAudit audit = new SuppressionAudit(module);
    return audit.isEmpty()
        ? List.of()
        : audit.unused(run(module, catalogue, settings.with(Suppressing.NEVER)));
  }

  /** Suppressions of our checks that do not say why. */
  public static List<Suppression> unexplainedSuppressions(SourceModule module) {
    return new SuppressionAudit(module).withoutReason();
  }

  /** Not in generated files, and not in those of dependencies. */
  private static boolean mayStand(Finding finding, ModuleIndex index) {
    return finding.range().isPresent() && !finding.file().generated() && index.owns(finding.file());
  }
}
