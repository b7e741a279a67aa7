package dev.asynclint.engine.flow;

import dev.asynclint.engine.Settings;
import dev.asynclint.engine.Suppressing;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.List;

/** What every part of the flow analysis of one module shares. */
public final class FlowContext {
  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final Completion completion;
  private final Executions executions;
  private final Roles roles;
  private final MayWait mayWait;
  private final Suppressing suppressing;

  /**
   * @param kept what was found out by walking, by an earlier analysis maybe
   */
  public FlowContext(SourceModule module, Catalogue catalogue, Settings settings, KeptWalks kept) {
    this.catalogue = catalogue;
    index = new ModuleIndex(module, catalogue, kept);
    completion = new Completion(catalogue, index);
    executions = new Executions(catalogue, index);
    roles = new Roles(catalogue, index, settings);
    mayWait = new MayWait(catalogue, index);
    suppressing = settings.suppressing();
    index.walkWith(method -> new BodyWalker(this, method).walk());
  }

  /**
   * The summaries of all units of the module, in order of file and position, and then of those of
   * its dependencies that matter to it.
   *
   * @param checkpoint run now and then: what it throws ends this
   */
  public List<UnitSummary> summaries(Runnable checkpoint) {
    List<UnitSummary> units = new ArrayList<>();
    for (SourceClass type : index.classes()) {
      checkpoint.run();
      type.methods().forEach(method -> units.addAll(index.outcome(method).units()));
    }
    units.addAll(new DependencyUnits(index).reachedFrom(units));
    return units;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public ModuleIndex index() {
    return index;
  }

  Completion completion() {
    return completion;
  }

  Executions executions() {
    return executions;
  }

  public Roles roles() {
    return roles;
  }

  MayWait mayWait() {
    return mayWait;
  }

  /** Which suppressions count. */
  public Suppressing suppressing() {
    return suppressing;
  }
}
