package dev.asynclint.engine;

import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.graph.CallGraph;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.List;

/**
 * An analysis with the figures that say how much it has to do with asynchronous code.
 *
 * @param findings in order of file and position, one per cause
 * @param entryPoints methods that serve requests
 * @param methods methods, constructors and tests left out
 * @param asyncMethods those of them that are declared to return an async type
 */
public record Survey(List<Finding> findings, int entryPoints, int methods, int asyncMethods) {
  public Survey {
    findings = List.copyOf(findings);
  }

  static Survey of(List<Finding> findings, CallGraph graph) {
    int entryPoints = 0;
    int methods = 0;
    int asyncMethods = 0;
    for (UnitSummary unit : graph.units()) {
      if (isMethod(unit) && !graph.isTest(unit)) {
        methods++;
        entryPoints += unit.role().isHandler() ? 1 : 0;
        asyncMethods += unit.returnsAsync().isEmpty() ? 0 : 1;
      }
    }
    return new Survey(findings, entryPoints, methods, asyncMethods);
  }

  /** Neither a function in a method, nor a constructor: many of those nobody has written. */
  private static boolean isMethod(UnitSummary unit) {
    return unit.parent() == null && !unit.id().method().isInitializer();
  }
}
