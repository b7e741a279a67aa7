package dev.asynclint.engine;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which findings stand inside a declaration whose {@code @SuppressWarnings} names their check. */
final class Suppressions {
  private final ModuleIndex index;
  private final Suppressing counting;
  private final Map<MethodKey, List<Variable>> variables = new HashMap<>();

  /**
   * @param counting which suppressions count
   */
  Suppressions(ModuleIndex index, Suppressing counting) {
    this.index = index;
    this.counting = counting;
  }

  /** Whether a class, method, field, parameter or local around the finding suppresses it. */
  boolean cover(Finding finding) {
    SourceClass type = index.ownerOf(finding.enclosing());
    MethodKey method = finding.enclosing();
    while (type != null) {
      if (names(type, finding) || names(method, finding)) {
        return true;
      }
      method = type.enclosingMethod();
      type = type.enclosingClass() == null ? null : index.classNamed(type.enclosingClass());
    }
    return false;
  }

  private boolean names(SourceClass type, Finding finding) {
    return counting.names(type.suppressed()).contains(finding.check())
        || type.fields().stream()
            .anyMatch(field -> names(field.suppressed(), field.range(), finding));
  }

  private boolean names(MethodKey key, Finding finding) {
    SourceMethod method = key == null ? null : index.method(key);
    return method != null
        && (counting.names(method.suppressed()).contains(finding.check())
            || variables.computeIfAbsent(key, k -> suppressing(method)).stream()
                .anyMatch(variable -> names(variable.suppressed(), variable.range(), finding)));
  }

  private boolean names(Set<String> names, Range around, Finding finding) {
    return counting.names(names).contains(finding.check())
        && around.start() <= finding.range().start()
        && around.end() >= finding.range().end();
  }

  /** The method's variables that suppress anything: mostly none. */
  static List<Variable> suppressing(SourceMethod method) {
    List<Variable> found = new ArrayList<>(0);
    method.parameters().forEach(parameter -> add(found, parameter));
    Deque<Node> open = new ArrayDeque<>();
    if (method.body() != null) {
      open.add(method.body());
    }
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Node.Declare declare) {
        add(found, declare.variable());
      } else if (node instanceof Node.Loop loop) {
        add(found, loop.element());
      } else if (node instanceof Node.Lambda lambda) {
        lambda.parameters().forEach(parameter -> add(found, parameter));
      } else if (node instanceof Node.Try attempt) {
        attempt.catches().forEach(handler -> add(found, handler.parameter()));
      }
      open.addAll(Children.of(node));
    }
    return found;
  }

  private static void add(List<Variable> found, Variable variable) {
    if (variable != null && !variable.suppressed().isEmpty()) {
      found.add(variable);
    }
  }
}
