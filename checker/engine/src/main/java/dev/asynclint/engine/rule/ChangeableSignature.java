package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.List;

/** Says whether a void method may hand back what its last statement starts. */
final class ChangeableSignature {
  private final ModuleIndex index;
  private final RuleContext context;

  ChangeableSignature(RuleContext context) {
    this.context = context;
    index = context.index();
  }

  /** Whether nobody overrides the method or could, and the node is its last statement. */
  boolean allowsReturnOf(MethodBody body, Node statement) {
    SourceMethod method = body.method();
    return method.returns().isVoid()
        && !method.key().isInitializer()
        && method.overrides().isEmpty()
        && index.overriding(method.key()).isEmpty()
        && context.flow().roles().of(method).kind() == Role.Kind.PLAIN
        && !isOverridableElsewhere(body.owner(), method)
        && isLast(method.body(), statement);
  }

  /** Whether everybody who can override the method is in the module. */
  boolean isOurs(MethodBody body) {
    return !isOverridableElsewhere(body.owner(), body.method());
  }

  private static boolean isLast(Node body, Node statement) {
    if (!(body instanceof Node.Block block) || block.statements().isEmpty()) {
      return false;
    }
    List<Node> statements = block.statements();
    return statements.get(statements.size() - 1) == statement;
  }

  private boolean isOverridableElsewhere(SourceClass owner, SourceMethod method) {
    if (owner.kind() == SourceClass.Kind.INTERFACE) {
      return true;
    }
    boolean fixed =
        method.has(Modifier.PRIVATE)
            || method.has(Modifier.STATIC)
            || method.has(Modifier.FINAL)
            || owner.isFinal();
    boolean visible = method.has(Modifier.PUBLIC) || method.has(Modifier.PROTECTED);
    return !fixed && visible && isPublic(owner);
  }

  private boolean isPublic(SourceClass owner) {
    for (SourceClass type = owner; type != null; ) {
      if (!type.isPublic()) {
        return false;
      }
      type = type.enclosingClass() == null ? null : index.classNamed(type.enclosingClass());
    }
    return true;
  }
}
