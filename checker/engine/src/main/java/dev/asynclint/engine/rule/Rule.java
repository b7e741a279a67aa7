package dev.asynclint.engine.rule;

import dev.asynclint.engine.finding.Finding;
import java.util.List;

/** One check's logic. Implementations have no state and are found by their service file. */
public interface Rule {
  /** The check's simple name, one name everywhere. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Everything the rule has to say about the module. */
  List<Finding> check(RuleContext context);
}
