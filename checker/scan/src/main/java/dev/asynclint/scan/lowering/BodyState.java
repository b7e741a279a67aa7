package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.Types;
import java.util.Set;

/** Where the lowering of one body stands. */
abstract class BodyState {
  final FileContext context;
  final Types types;
  final Variables variables;

  /** The variables in scope now. */
  Scope scope;

  /** The returns of the body or lambda that is lowered now. */
  Returns returns = new Returns(null);

  /** Of the innermost class or generic method, with local classes. */
  private TypeScope typeScope;

  BodyState(FileContext context, Scope scope, TypeScope typeScope, Variables variables) {
    this.context = context;
    this.types = context.types;
    this.scope = scope;
    this.typeScope = typeScope;
    this.variables = variables;
  }

  /** What a body gives back. */
  static final class Returns {
    /** What is wanted, or null. */
    final JavaType expected;

    /** What all returns so far have in common; null before the first. */
    JavaType type;

    Returns(JavaType expected) {
      this.expected = expected;
    }
  }

  /** A state to which speculation goes back. */
  record Mark(
      Scope scope,
      TypeScope typeScope,
      Returns returns,
      int nextVariable,
      int classes,
      int calls,
      int unresolved) {}

  final Mark mark() {
    return new Mark(
        scope,
        typeScope,
        returns,
        variables.next,
        context.classes.size(),
        context.resolution.calls(),
        context.resolution.unresolved());
  }

  final void reset(Mark mark) {
    scope = mark.scope;
    typeScope = mark.typeScope;
    returns = mark.returns;
    variables.next = mark.nextVariable;
    context.classes.subList(mark.classes, context.classes.size()).clear();
    context.resolution.reset(mark.calls, mark.unresolved);
  }

  /** Names of types at this place. */
  final TypeScope typeScope() {
    return typeScope;
  }

  final void enter(TypeScope inner) {
    typeScope = inner;
  }

  final Range range(Node tree) {
    return context.range(tree);
  }

  /** Declares a parameter. */
  final Variable parameter(Parameter tree, JavaType type, int index) {
    return declare(
        tree.getNameAsString(),
        type,
        index,
        tree,
        Annotations.names(tree.getAnnotations(), typeScope),
        Annotations.suppressed(tree.getAnnotations()),
        range(tree));
  }

  final Variable declare(
      String name,
      JavaType type,
      int parameterIndex,
      Node declaration,
      Set<String> annotations,
      Set<String> suppressed,
      Range range) {
    Variable variable =
        variables.declare(
            name,
            type,
            parameterIndex,
            variables.stability.isStable(declaration),
            annotations,
            suppressed,
            range);
    scope.declare(new Scope.Local(variable, type));
    return variable;
  }
}
