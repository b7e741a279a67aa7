package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.Range;
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
   * @param overriders for a class of these, the other top-level classes of the module that hold
   *     methods which override its methods, sorted
   * @param repairs how to repair what was found in these classes
   */
  public record InModule(
      String ruleSet, Map<String, List<String>> overriders, List<FoundRepairs> repairs) {
    public static final InModule NONE = new InModule("", Map.of(), List.of());

    public InModule {
      overriders = Map.copyOf(overriders);
      repairs = List.copyOf(repairs);
    }
  }

  /**
   * The repairs of one finding.
   *
   * @param range the reported place
   * @param repairs empty where there is no way to repair it
   */
  public record FoundRepairs(String check, Range range, List<Repair> repairs) {
    public FoundRepairs {
      repairs = List.copyOf(repairs);
    }
  }
}
