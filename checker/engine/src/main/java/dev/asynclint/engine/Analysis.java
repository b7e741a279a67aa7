package dev.asynclint.engine;

import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.finding.Finding;
import java.util.List;

/** One analysis of one module: the way from the body form to the findings. */
public final class Analysis {
  private Analysis() {}

  /**
   * Runs every rule.
   *
   * @return the findings in order of file and position, one per cause
   */
  public static List<Finding> run(SourceModule module, Catalogue catalogue, Settings settings) {
    return List.of();
  }
}
