package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What walks through bodies have found out, for one analysis or for the next ones of the same
 * module as well: after an edit inside of bodies, most of it holds. Classes, catalogue and settings
 * have to be the same.
 */
public final class KeptWalks {
  private final Origins origins = new Origins();
  private final Memo<MethodKey, MethodOutcome> outcomes = new Memo<>(origins);
  private final Memo<Asked, Set<String>> predicates = new Memo<>(origins);
  private final Memo<Asked, Boolean> reads = new Memo<>(origins);
  private final Memo<Asked, Optional<String>> returnedFields = new Memo<>(origins);
  private final Memo<Asked, Optional<Boolean>> probes = new Memo<>(origins);
  private final Memo<Asked, Set<String>> assigned = new Memo<>(origins);
  private final Memo<MethodKey, AssignedFields.Body> assigning = new Memo<>(origins);
  private final Map<MethodKey, Map<MethodKey, Facts>> starts = new HashMap<>(0);

  /**
   * A question about what a call runs.
   *
   * @param overridable whether an overriding method may be the one
   * @param outcome the one asked for, where the question has any
   */
  record Asked(MethodKey method, boolean overridable, boolean outcome) {
    static Asked about(Callee callee) {
      return new Asked(callee.key(), callee.isOverridable(), true);
    }

    static Asked about(Callee callee, boolean outcome) {
      return new Asked(callee.key(), callee.isOverridable(), outcome);
    }
  }

  /**
   * Files have been edited inside of bodies.
   *
   * @param before their classes as they were
   * @param now their classes as they are
   * @return false if more has changed than bodies: then nothing that is kept may be used again
   */
  public boolean edited(List<SourceClass> before, List<SourceClass> now) {
    if (!SameDeclarations.of(before, now)) {
      return false;
    }
    List<SourceClass> both = new ArrayList<>(before);
    both.addAll(now);
    Set<String> paths = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (SourceClass type : both) {
      paths.add(type.file().path());
      for (SourceMethod method : type.methods()) {
        for (Node.Assign assign : ModuleIndex.initialAssignments(method)) {
          fields.add(ModuleIndex.name((Node.Field) assign.target()));
        }
      }
    }
    Origins.Predicate unchanged = origins.unchangedBy(paths, fields);
    outcomes.keep(unchanged);
    predicates.keep(unchanged);
    reads.keep(unchanged);
    returnedFields.keep(unchanged);
    probes.keep(unchanged);
    assigned.keep(unchanged);
    assigning.keep(unchanged);
    starts.keySet().removeIf(around -> !outcomes.knows(around));
    return true;
  }

  Origins origins() {
    return origins;
  }

  /** What a walk through a method's body says. */
  Memo<MethodKey, MethodOutcome> outcomes() {
    return outcomes;
  }

  /** What predicates prove. */
  Memo<Asked, Set<String>> predicates() {
    return predicates;
  }

  /** Which methods only read. */
  Memo<Asked, Boolean> reads() {
    return reads;
  }

  /** The fields that methods return. */
  Memo<Asked, Optional<String>> returnedFields() {
    return returnedFields;
  }

  /** What methods say of whether their thread may wait. */
  Memo<Asked, Optional<Boolean>> probes() {
    return probes;
  }

  /** The fields that calls may assign. */
  Memo<Asked, Set<String>> assigned() {
    return assigned;
  }

  /** The fields that methods assign themselves, and what they call. */
  Memo<MethodKey, AssignedFields.Body> assigning() {
    return assigning;
  }

  /** What is known when methods of anonymous classes begin, by the method around the class. */
  Map<MethodKey, Map<MethodKey, Facts>> starts() {
    return starts;
  }
}
