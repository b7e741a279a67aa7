package dev.asynclint.engine;

import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.flow.FlowContext;
import dev.asynclint.engine.flow.KeptWalks;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.graph.CallGraph;
import dev.asynclint.engine.rule.Rule;
import dev.asynclint.engine.rule.RuleContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One analysis of one module: the way from the body form to the findings. What leads up to the
 * findings is done once, however often they are asked for.
 */
public final class Analysis {
  private static final String WITHOUT_REASON =
      "It is suppressed without a reason: add \"reason: \u2026\" beside the check's name.";

  private final Settings settings;
  private final Runnable checkpoint;
  private final ModuleIndex index;
  private final CallGraph graph;
  private final RuleContext context;
  private final Declarations declarations;
  private final Suppressions suppressions;
  private final Suppressions unexplained;

  private Analysis(
      SourceModule module,
      Catalogue catalogue,
      Settings settings,
      KeptWalks kept,
      Runnable checkpoint) {
    this.settings = settings;
    this.checkpoint = checkpoint;
    FlowContext flow = new FlowContext(module, catalogue, settings, kept);
    index = flow.index();
    graph = new CallGraph(flow.summaries(checkpoint), index);
    checkpoint.run();
    context = new RuleContext(flow, graph, settings);
    declarations = new Declarations(index);
    suppressions = new Suppressions(index, settings.suppressing());
    unexplained = new Suppressions(index, Suppressing.ALWAYS);
  }

  /**
   * Prepares to ask the rules.
   *
   * @param kept what an earlier analysis has found out, and takes what this one does
   * @param checkpoint run now and then, here and while the rules are asked: what it throws ends
   *     both
   */
  public static Analysis of(
      SourceModule module,
      Catalogue catalogue,
      Settings settings,
      KeptWalks kept,
      Runnable checkpoint) {
    return new Analysis(module, catalogue, settings, kept, checkpoint);
  }

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
    Analysis analysis = of(module, catalogue, settings, new KeptWalks(), () -> {});
    return Survey.of(analysis.findings(), analysis.graph);
  }

  /** The findings in order of file and position, one per cause. */
  public List<Finding> findings() {
    return findings(context, anyFile -> true);
  }

  /**
   * Those of some files, long before all are known.
   *
   * @param files as findings name them
   */
  public List<Finding> findingsIn(Set<String> files) {
    Predicate<SourceFile> wanted = file -> files.contains(file.path());
    return findings(context.wanting(wanted), wanted);
  }

  private List<Finding> findings(RuleContext asked, Predicate<SourceFile> wanted) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : ServiceLoader.load(Rule.class, Rule.class.getClassLoader())) {
      for (Finding finding : rule.check(asked)) {
        if (wanted.test(finding.file()) && mayStand(finding)) {
          findings.add(described(finding));
        }
      }
      checkpoint.run();
    }
    Collections.sort(findings);
    return Precedence.oneReportEach(findings);
  }

  private Finding described(Finding finding) {
    Finding named = finding.declaredIn(declarations.name(finding.enclosing()));
    if (suppressions.cover(finding)) {
      return named.asSuppressed();
    }
    return settings.suppressing() == Suppressing.WITH_REASON && unexplained.cover(finding)
        ? named.saying(WITHOUT_REASON)
        : named;
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
  private boolean mayStand(Finding finding) {
    return finding.range().isPresent() && !finding.file().generated() && index.owns(finding.file());
  }
}
