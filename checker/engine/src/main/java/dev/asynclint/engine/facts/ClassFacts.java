package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.finding.Repair;
import java.util.List;
import java.util.Map;

/**
 * What is kept of one top-level class.
 *
 * @param classes the class and all that stand in it, in any order
 * @param inModule what the class's own text does not say
 */
public record ClassFacts(List<SourceClass> classes, InModule inModule) {
  public ClassFacts {
    classes = List.copyOf(classes);
  }

  /**
   * What only an analysis of the whole module knows; it is renewed when other classes change.
   *
   * @param ruleSet names the rules that {@code repairs} come from
   * @param subtypes for a class of these, the top-level classes of the module in which its direct
   *     subtypes stand, sorted
   * @param repairs how to repair what was found in these classes
   */
  public record InModule(
      String ruleSet, Map<String, List<String>> subtypes, List<FoundRepairs> repairs) {
    public static final InModule NONE = new InModule("", Map.of(), List.of());

    public InModule {
      subtypes = Map.copyOf(subtypes);
      repairs = List.copyOf(repairs);
    }
  }

  /**
   * The repairs of one finding.
   *
   * @param start offset of the first character of the reported place
   * @param end offset behind its last character
   */
  public record FoundRepairs(String check, int start, int end, List<Repair> repairs) {
    public FoundRepairs {
      repairs = List.copyOf(repairs);
    }
  }
}
