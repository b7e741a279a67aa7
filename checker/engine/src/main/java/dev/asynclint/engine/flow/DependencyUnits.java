package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.CallSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The units of dependencies that matter to a module: what its code calls there, through any number
 * of calls, and the classes whose methods call the module's overriding methods or run the functions
 * it has stored with them.
 */
final class DependencyUnits {
  private final ModuleIndex index;
  private final Set<MethodKey> seen = new HashSet<>();
  private final Set<String> wholeClasses = new HashSet<>();
  private final Deque<SourceMethod> queue = new ArrayDeque<>();
  private final List<UnitSummary> found = new ArrayList<>();

  DependencyUnits(ModuleIndex index) {
    this.index = index;
  }

  /** In order of file and position. */
  List<UnitSummary> reachedFrom(List<UnitSummary> module) {
    for (SourceClass type : index.classes()) {
      for (SourceMethod method : type.methods()) {
        for (MethodKey overridden : method.overrides()) {
          addAll(overridden.owner());
        }
      }
    }
    module.forEach(this::addCallees);
    while (!queue.isEmpty()) {
      for (UnitSummary unit : index.outcome(queue.remove()).units()) {
        found.add(unit);
        addCallees(unit);
        if (!unit.stores().isEmpty()) {
          addAll(unit.id().method().owner());
        }
      }
    }
    found.sort(Comparator.comparing(UnitSummary::declaration).thenComparing(UnitSummary::id));
    return found;
  }

  private void addCallees(UnitSummary unit) {
    for (CallSite call : unit.calls()) {
      // No dependency overrides what the module declares.
      if (!index.isOwn(call.callee().owner())) {
        index.targets(call.callee(), call.virtual()).forEach(this::add);
      }
    }
  }

  private void addAll(String className) {
    if (wholeClasses.add(className)) {
      SourceClass type = index.classNamed(className);
      if (type != null && !index.owns(type.file())) {
        type.methods().forEach(this::add);
      }
    }
  }

  private void add(SourceMethod method) {
    if (seen.add(method.key())) {
      SourceClass owner = index.ownerOf(method.key());
      if (owner != null && !index.owns(owner.file())) {
        queue.add(method);
      }
    }
  }
}
