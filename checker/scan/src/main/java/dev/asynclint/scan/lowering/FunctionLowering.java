package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.FunctionalType;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.JavaType.Kind;
import dev.asynclint.scan.types.Types;
import dev.asynclint.scan.types.Types.Function;
import java.util.ArrayList;
import java.util.List;

/** Lambdas and method references, and the functional interfaces they become. */
final class FunctionLowering {
  /** Speculation inside speculation doubles the work each time. */
  private static final int MOST_SPECULATIONS = 3;

  private final ExpressionLowering bodies;
  private final Types types;
  private final ReferenceLowering references;
  private int lambdas;
  private int speculations;

  FunctionLowering(ExpressionLowering bodies) {
    this.bodies = bodies;
    types = bodies.types;
    references = new ReferenceLowering(bodies);
  }

  private record Body(int ordinal, List<Variable> parameters, Node node, JavaType result) {}

  /** A lambda for a known target. */
  Typed lambda(LambdaExpr tree, JavaType expected) {
    return argument(tree, expected == null ? JavaType.UNKNOWN : expected, none());
  }

  /** A method reference for a known target. */
  Typed reference(MethodReferenceExpr tree, JavaType expected) {
    return argument(tree, expected == null ? JavaType.UNKNOWN : expected, none());
  }

  private Inference none() {
    return new Inference(bodies.context.sources, List.of());
  }

  /**
   * A function given for a parameter.
   *
   * @param inference of the call; learns from what the function gives back
   */
  Typed argument(Expression tree, JavaType formal, Inference inference) {
    if (tree instanceof EnclosedExpr enclosed) {
      return argument(enclosed.getInner(), formal, inference);
    }
    if (tree instanceof ConditionalExpr choice) {
      Node condition = bodies.value(choice.getCondition());
      Typed then = argument(choice.getThenExpr(), formal, inference);
      Typed otherwise = argument(choice.getElseExpr(), formal, inference);
      JavaType type = then.node() instanceof Node.Unknown ? otherwise.type() : then.type();
      return new Typed(
          new Node.Branch(bodies.range(tree), condition, then.node(), otherwise.node(), type.ref()),
          type);
    }
    Function function = types.function(inference.known(formal));
    if (tree instanceof MethodReferenceExpr reference) {
      return references.lower(reference, formal, function, inference);
    }
    if (!(tree instanceof LambdaExpr lambda)) {
      Typed value = bodies.typed(tree, inference.settled(formal));
      inference.given(formal, value.type());
      return value;
    }
    if (function == null) {
      return bodies.unknown(tree, reads(lambda));
    }
    return lambda(lambda, formal, function, inference);
  }

  private Typed lambda(LambdaExpr tree, JavaType formal, Function function, Inference inference) {
    List<JavaType> parameters = new ArrayList<>(2);
    for (JavaType each : function.parameters()) {
      parameters.add(inference.settled(each));
    }
    for (int i = 0; i < Math.min(tree.getParameters().size(), parameters.size()); i++) {
      Parameter parameter = tree.getParameter(i);
      JavaType written =
          parameter.getType().isUnknownType()
              ? JavaType.UNKNOWN
              : bodies.typeScope().type(parameter.getType());
      if (!written.isUnknown()) {
        inference.given(function.parameters().get(i), written);
      }
    }
    Body body = body(tree, parameters, inference.settled(function.returns()));
    if (!function.returns().isVoid()) {
      inference.given(function.returns(), body.result);
    }
    FunctionalType target = target(formal, inference);
    return new Typed(
        new Node.Lambda(bodies.range(tree), body.ordinal, body.parameters, body.node, target),
        inference.settled(formal));
  }

  /** The functional interface, with what is known by now. */
  FunctionalType target(JavaType formal, Inference inference) {
    Function settled = types.function(inference.settled(formal));
    // A parameter whose type is a variable is known by its bound alone.
    Function function = settled != null ? settled : types.function(inference.known(formal));
    List<TypeRef> parameters = function.parameters().stream().map(JavaType::ref).toList();
    return new FunctionalType(
        function.type().ref(), function.method().key(), function.returns().ref(), parameters);
  }

  private Body body(LambdaExpr tree, List<JavaType> parameterTypes, JavaType returns) {
    int ordinal = ++lambdas;
    Scope before = bodies.scope;
    bodies.scope = before.block();
    List<Variable> parameters = new ArrayList<>(2);
    for (Parameter each : tree.getParameters()) {
      int index = parameters.size();
      JavaType type =
          each.getType().isUnknownType()
              ? JavaType.UNKNOWN
              : DeclaredMembers.parameter(each, bodies.typeScope());
      if (type.isUnknown() && index < parameterTypes.size()) {
        type = parameterTypes.get(index);
        type = type.is(Kind.UPPER) || type.is(Kind.LOWER) ? type.bounded() : type;
      }
      parameters.add(bodies.parameter(each, type, index));
    }
    Statement written = tree.getBody();
    Node node;
    JavaType result;
    if (written instanceof ExpressionStmt expression) {
      Typed value = bodies.typed(expression.getExpression(), returns.isVoid() ? null : returns);
      node = value.node();
      result = value.type();
    } else {
      ExpressionLowering.Returns outer = bodies.returns;
      bodies.returns = new ExpressionLowering.Returns(returns.isVoid() ? null : returns);
      node = bodies.block(written.asBlockStmt());
      result = bodies.returns.type == null ? JavaType.VOID : bodies.returns.type;
      bodies.returns = outer;
    }
    bodies.scope = before;
    return new Body(ordinal, parameters, node, result);
  }

  /** What functions read that nobody knows how they run. */
  List<Node> reads(Expression tree) {
    if (tree instanceof EnclosedExpr enclosed) {
      return reads(enclosed.getInner());
    }
    if (tree instanceof LambdaExpr lambda) {
      List<Node> reads = new ArrayList<>();
      collect(body(lambda, List.of(), JavaType.UNKNOWN).node, reads);
      return reads;
    }
    if (tree instanceof MethodReferenceExpr reference) {
      Typed receiver = bodies.lower(reference.getScope(), null);
      return receiver == null || receiver.isTypeName() ? List.of() : List.of(receiver.node());
    }
    if (tree instanceof ConditionalExpr choice) {
      List<Node> reads = new ArrayList<>();
      reads.add(bodies.value(choice.getCondition()));
      reads.addAll(reads(choice.getThenExpr()));
      reads.addAll(reads(choice.getElseExpr()));
      return reads;
    }
    return List.of(bodies.value(tree));
  }

  private static void collect(Node node, List<Node> reads) {
    if (node instanceof Node.Local) {
      reads.add(node);
    }
    Children.visit(node, each -> collect(each, reads));
  }

  /** Whether a function may be given where {@code wanted} is asked. */
  boolean fits(Expression tree, JavaType wanted) {
    JavaType type = wanted.unwrapped();
    if (tree instanceof EnclosedExpr enclosed) {
      return fits(enclosed.getInner(), wanted);
    }
    if (type.isUnknown() || type.is(Kind.VARIABLE) || tree instanceof ConditionalExpr) {
      return true;
    }
    Function function = types.function(type);
    if (function == null) {
      return type.is(Kind.CLASS) && types.find(type.name()) == null;
    }
    if (tree instanceof MethodReferenceExpr reference) {
      return references.fits(reference, function);
    }
    LambdaExpr lambda = (LambdaExpr) tree;
    if (lambda.getParameters().size() != function.parameters().size()) {
      return false;
    }
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      Parameter parameter = lambda.getParameter(i);
      if (!parameter.getType().isUnknownType()) {
        JavaType written = bodies.typeScope().type(parameter.getType());
        JavaType asked = function.parameters().get(i);
        if (!written.isUnknown()
            && !asked.is(Kind.VARIABLE)
            && !asked.isUnknown()
            && !written.erased().equals(asked.erased())) {
          return false;
        }
      }
    }
    if (lambda.getBody() instanceof ExpressionStmt expression) {
      return function.returns().isVoid()
          ? isStatement(expression.getExpression())
          : !isVoid(lambda, function);
    }
    LambdaShape shape = LambdaShape.of(lambda.getBody().asBlockStmt());
    return function.returns().isVoid() ? !shape.returnsValue() : shape.mayReturnValue();
  }

  private static boolean isStatement(Expression tree) {
    return tree instanceof MethodCallExpr
        || tree instanceof AssignExpr
        || tree instanceof ObjectCreationExpr
        || tree instanceof UnaryExpr unary && unary.getOperator().isPostfix()
        || tree instanceof UnaryExpr prefix
            && (prefix.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT
                || prefix.getOperator() == UnaryExpr.Operator.PREFIX_DECREMENT);
  }

  private boolean isVoid(LambdaExpr lambda, Function function) {
    Expression body = ((ExpressionStmt) lambda.getBody()).getExpression();
    return body instanceof MethodCallExpr && speculate(lambda, function).isVoid();
  }

  /** What a lambda's expression would be, without leaving a trace. */
  private JavaType speculate(LambdaExpr lambda, Function function) {
    if (speculations >= MOST_SPECULATIONS) {
      return JavaType.UNKNOWN;
    }
    speculations++;
    int before = lambdas;
    ExpressionLowering.Mark mark = bodies.mark();
    try {
      Inference none = none();
      List<JavaType> parameters = new ArrayList<>(2);
      function.parameters().forEach(each -> parameters.add(none.settled(each)));
      return body(lambda, parameters, JavaType.UNKNOWN).result;
    } finally {
      bodies.reset(mark);
      lambdas = before;
      speculations--;
    }
  }

  /** Whether the one target says more of a function than the other. */
  boolean isMoreSpecific(Expression tree, JavaType one, JavaType other) {
    Function mine = types.function(one.unwrapped());
    Function others = types.function(other.unwrapped());
    if (mine == null || others == null) {
      return mine != null;
    }
    if (types.isBelow(one, other)) {
      return true;
    }
    if (mine.returns().isVoid() != others.returns().isVoid()) {
      return !mine.returns().isVoid();
    }
    if (mine.returns().isPrimitive() != others.returns().isPrimitive()
        && tree instanceof LambdaExpr lambda
        && lambda.getBody() instanceof ExpressionStmt) {
      JavaType body = speculate(lambda, mine);
      return body.isPrimitive() == mine.returns().isPrimitive();
    }
    return types.isBelow(mine.returns(), others.returns());
  }
}
