package dev.asynclint.engine.rule;

import dev.asynclint.engine.Suppressing;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.flow.Roles;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the classes and methods around a place say of it: whose code it is, what is suppressed. */
final class EnclosingCode {
  private final ModuleIndex index;
  private final Roles roles;
  private final Suppressing suppressing;
  private final Map<String, Boolean> testClasses = new HashMap<>();

  EnclosingCode(RuleContext context) {
    index = context.index();
    roles = context.flow().roles();
    suppressing = context.flow().suppressing();
  }

  /** Whether the body is a test's, or a helper's beside or inside one. */
  boolean isTest(MethodBody body) {
    for (SourceClass type = body.owner(); type != null; type = around(type)) {
      if (isTestClass(type)) {
        return true;
      }
      SourceMethod method = methodAround(type);
      if (method != null && roles.of(method).kind() == Role.Kind.TEST) {
        return true;
      }
    }
    return false;
  }

  private boolean isTestClass(SourceClass type) {
    Boolean known = testClasses.get(type.name());
    if (known == null) {
      known = hasTests(type);
      testClasses.put(type.name(), known);
    }
    return known;
  }

  private boolean hasTests(SourceClass type) {
    return type.methods().stream().anyMatch(m -> roles.of(m).kind() == Role.Kind.TEST);
  }

  /** Whether the body is, or stands inside, start-up, scheduled, batch or clean-up code. */
  boolean isBatch(MethodBody body) {
    boolean found = roles.of(body.method()).kind() == Role.Kind.BATCH;
    for (SourceClass type = body.owner(); type != null && !found; type = around(type)) {
      SourceMethod method = methodAround(type);
      found = method != null && roles.of(method).kind() == Role.Kind.BATCH;
    }
    return found;
  }

  /** Whether a suppression around a node names the check, or all of ours. */
  boolean suppresses(MethodBody body, Node node, String check) {
    Set<String> names = suppressed(body, node);
    return names.contains(check) || names.contains(Suppressing.ALL);
  }

  /** Names in every {@code @SuppressWarnings} around a node. */
  Set<String> suppressed(MethodBody body, Node node) {
    Set<String> names = new HashSet<>(suppressing.names(body.method().suppressed()));
    for (Node inner = node; inner != null; inner = body.parent(inner)) {
      if (inner instanceof Node.Declare declare) {
        names.addAll(suppressing.names(declare.variable().suppressed()));
      }
    }
    for (SourceClass type = body.owner(); type != null; type = around(type)) {
      names.addAll(suppressing.names(type.suppressed()));
      SourceMethod method = methodAround(type);
      if (method != null) {
        names.addAll(suppressing.names(method.suppressed()));
      }
    }
    return names;
  }

  private SourceClass around(SourceClass type) {
    return type.enclosingClass() == null ? null : index.classNamed(type.enclosingClass());
  }

  private SourceMethod methodAround(SourceClass type) {
    return type.enclosingMethod() == null ? null : index.method(type.enclosingMethod());
  }
}
