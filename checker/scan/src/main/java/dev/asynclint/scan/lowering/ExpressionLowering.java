package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.Type;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Node.Test.Operator;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.JavaType.Kind;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.KnownType.KnownField;
import dev.asynclint.scan.types.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Expressions of one body. What cannot be told becomes {@link Node.Unknown} with its parts. Above
 * 500 lines because one short method an expression, all of the same state, reads best in one place.
 */
abstract class ExpressionLowering extends BodyState {
  private final CallLowering calls;
  private final FunctionLowering functions;

  ExpressionLowering(FileContext context, Scope scope, TypeScope typeScope, Variables variables) {
    super(context, scope, typeScope, variables);
    calls = new CallLowering(this);
    functions = new FunctionLowering(this);
  }

  /** Lowers {@code switch} as an expression. */
  abstract Typed switchExpression(SwitchExpr tree, JavaType expected);

  /** Declares the locals, and says in which order. */
  abstract List<Node> declarations(VariableDeclarationExpr tree);

  /** A block with a scope of its own. */
  abstract Node.Block block(BlockStmt tree);

  /**
   * Lowers the class behind an object creation.
   *
   * @param type what stands behind {@code new}
   * @return its binary name
   */
  abstract String declareAnonymous(ObjectCreationExpr tree, JavaType type);

  final FunctionLowering functions() {
    return functions;
  }

  final CallLowering calls() {
    return calls;
  }

  /** The expression's node, never null. */
  final Node value(Expression tree) {
    return typed(tree, null).node();
  }

  /** The same with a target type, which may be null. */
  final Typed typed(Expression tree, JavaType expected) {
    Typed lowered = lower(tree, expected);
    return lowered == null || lowered.isTypeName() ? unknown(tree, List.of()) : lowered;
  }

  final Typed unknown(Expression tree, List<Node> children) {
    return unknown(tree, children, JavaType.UNKNOWN);
  }

  private Typed unknown(Expression tree, List<Node> children, JavaType type) {
    return new Typed(new Node.Unknown(range(tree), children, type.ref()), type);
  }

  /** The expression or name of a type; null for the name of a package. */
  final Typed lower(Expression tree, JavaType expected) {
    if (tree instanceof MethodCallExpr call) {
      return calls.call(call, expected);
    }
    if (tree instanceof NameExpr name) {
      return name(name);
    }
    if (tree instanceof FieldAccessExpr access) {
      return access(access);
    }
    if (tree instanceof LiteralExpr literal) {
      JavaType type = Literals.type(literal);
      return new Typed(new Node.Constant(range(tree), type.ref(), Literals.text(literal)), type);
    }
    if (tree instanceof EnclosedExpr enclosed) {
      return lower(enclosed.getInner(), expected);
    }
    if (tree instanceof ObjectCreationExpr creation) {
      return calls.creation(creation, expected);
    }
    if (tree instanceof LambdaExpr lambda) {
      return functions.lambda(lambda, expected);
    }
    if (tree instanceof MethodReferenceExpr reference) {
      return functions.reference(reference, expected);
    }
    if (tree instanceof BinaryExpr operation) {
      return binary(operation);
    }
    if (tree instanceof AssignExpr assign) {
      return assign(assign);
    }
    if (tree instanceof ThisExpr self) {
      return self(tree, self.getTypeName().map(name -> name.asString()).orElse(null), false);
    }
    if (tree instanceof SuperExpr self) {
      return self(tree, self.getTypeName().map(name -> name.asString()).orElse(null), true);
    }
    if (tree instanceof CastExpr cast) {
      return cast(cast);
    }
    if (tree instanceof ConditionalExpr conditional) {
      return conditional(conditional, expected);
    }
    if (tree instanceof UnaryExpr operation) {
      return unary(operation);
    }
    return lowerRarer(tree, expected);
  }

  private Typed lowerRarer(Expression tree, JavaType expected) {
    if (tree instanceof InstanceOfExpr test) {
      return instanceOf(test);
    }
    if (tree instanceof ClassExpr literal) {
      JavaType type =
          JavaType.of("java.lang.Class", Types.boxed(typeScope().type(literal.getType())));
      return new Typed(new Node.Constant(range(tree), type.ref(), null), type);
    }
    if (tree instanceof ArrayAccessExpr access) {
      Typed array = typed(access.getName(), null);
      JavaType element = array.type().is(Kind.ARRAY) ? array.type().inner() : JavaType.UNKNOWN;
      return unknown(tree, List.of(array.node(), value(access.getIndex())), element);
    }
    if (tree instanceof ArrayCreationExpr creation) {
      List<Node> parts = new ArrayList<>();
      creation
          .getLevels()
          .forEach(level -> level.getDimension().ifPresent(size -> parts.add(value(size))));
      JavaType element = typeScope().type(creation.getElementType());
      JavaType type = element;
      for (int i = 0; i < creation.getLevels().size(); i++) {
        type = JavaType.array(type);
      }
      JavaType whole = type;
      creation.getInitializer().ifPresent(values -> parts.addAll(elements(values, whole)));
      return unknown(tree, parts, type);
    }
    if (tree instanceof ArrayInitializerExpr values) {
      JavaType type = expected == null ? JavaType.UNKNOWN : expected;
      return unknown(tree, elements(values, type), type);
    }
    if (tree instanceof SwitchExpr choice) {
      return switchExpression(choice, expected);
    }
    if (tree instanceof VariableDeclarationExpr declaration) {
      List<Node> nodes = declarations(declaration);
      Node node =
          nodes.size() == 1 ? nodes.get(0) : new Node.Block(range(tree), List.copyOf(nodes));
      return new Typed(node, JavaType.VOID);
    }
    if (tree instanceof PatternExpr pattern) {
      return pattern(pattern);
    }
    return unknown(tree, List.of());
  }

  private List<Node> elements(ArrayInitializerExpr values, JavaType array) {
    JavaType element = array.is(Kind.ARRAY) ? array.inner() : null;
    List<Node> nodes = new ArrayList<>(values.getValues().size());
    for (Expression each : values.getValues()) {
      nodes.add(typed(each, element).node());
    }
    return nodes;
  }

  private Typed self(Expression tree, String qualifier, boolean above) {
    JavaType type = scope.innermost().self();
    if (qualifier != null) {
      JavaType named = typeScope().dotted(qualifier);
      type = named == null ? JavaType.UNKNOWN : named;
      for (Scope each = scope; each != null; each = each.outer()) {
        if (each.enclosing() != null && each.enclosing().name().equals(type.name())) {
          type = each.enclosing().self();
        }
      }
    }
    if (above) {
      var declared = types.find(type.name());
      boolean isOwn = qualifier == null || context.sources.isSource(type.name());
      if (declared != null
          && !declared.supertypes().isEmpty()
          && isOwn
          && !declared.isInterface()) {
        type = declared.supertypes().get(0);
      }
    }
    return new Typed(new Node.This(range(tree), type.ref()), type);
  }

  private Typed name(NameExpr tree) {
    String name = tree.getNameAsString();
    for (Scope each = scope; each != null; each = each.outer()) {
      Scope.Local local = each.local(name);
      if (local != null) {
        return new Typed(new Node.Local(range(tree), local.variable()), local.type());
      }
      if (each.enclosing() != null) {
        KnownField field = types.field(each.enclosing().name(), name);
        if (field != null) {
          return read(tree, field, each.enclosing().self(), implicitThis(each.enclosing()));
        }
      }
    }
    for (String owner : context.names.staticOwners(name)) {
      KnownField field = types.field(owner, name);
      if (field != null) {
        return read(tree, field, JavaType.of(owner), null);
      }
    }
    return typeScope().knows(name) ? new Typed(null, typeScope().simple(name)) : null;
  }

  final Node.This implicitThis(Scope.Enclosing owner) {
    return new Node.This(Range.NONE, owner.self().ref());
  }

  private Typed read(Expression tree, KnownField field, JavaType of, Node receiver) {
    boolean isStatic = field.has(KnownType.STATIC);
    JavaType type = field.type();
    if (!isStatic) {
      JavaType instance = types.asSuper(of, field.owner());
      var owner = types.find(field.owner());
      if (instance != null && owner != null) {
        type = Types.substitute(type, instance, owner).bounded();
      }
    }
    if (field.constant() != null
        && (field.type().isPrimitive() || field.type().isClass("java.lang.String"))) {
      return new Typed(new Node.Constant(range(tree), type.ref(), field.constant()), type);
    }
    boolean isFinal = field.has(KnownType.FINAL);
    return new Typed(
        new Node.Field(
            range(tree),
            isStatic ? null : receiver,
            field.owner(),
            field.name(),
            type.ref(),
            isStatic,
            isFinal),
        type);
  }

  private Typed access(FieldAccessExpr tree) {
    String name = tree.getNameAsString();
    Typed receiver = lower(tree.getScope(), null);
    if (receiver == null) {
      // Names of packages go before those of types.
      String dotted = tree.toString();
      return isDotted(tree) && context.sources.exists(dotted)
          ? new Typed(null, JavaType.of(dotted))
          : null;
    }
    JavaType of = receiver.type().bounded();
    if (of.is(Kind.ARRAY) && name.equals("length")) {
      return new Typed(
          new Node.Field(
              range(tree), receiver.node(), of.erased(), name, TypeRef.of("int"), false, true),
          JavaType.INT);
    }
    KnownField field = types.field(of.name(), name);
    if (field != null) {
      return read(tree, field, of, receiver.node());
    }
    if (receiver.isTypeName()) {
      String member = context.sources.memberType(of.name(), name);
      if (member != null) {
        return new Typed(null, JavaType.of(member));
      }
      return unknown(tree, List.of());
    }
    return unknown(tree, List.of(receiver.node()));
  }

  private static boolean isDotted(Expression tree) {
    return tree instanceof NameExpr
        || tree instanceof FieldAccessExpr access && isDotted(access.getScope());
  }

  private Typed cast(CastExpr tree) {
    JavaType type = functional(tree.getType());
    Typed inner = typed(tree.getExpression(), type);
    return new Typed(inner.node(), type.isUnknown() ? inner.type() : type);
  }

  private JavaType functional(Type written) {
    if (written instanceof IntersectionType intersection) {
      for (Type each : intersection.getElements()) {
        JavaType type = typeScope().type(each);
        if (types.function(type) != null) {
          return type;
        }
      }
    }
    return typeScope().type(written);
  }

  private Typed conditional(ConditionalExpr tree, JavaType expected) {
    Node condition = value(tree.getCondition());
    Typed then = typed(tree.getThenExpr(), expected);
    Typed otherwise = typed(tree.getElseExpr(), expected);
    JavaType type = either(then.type(), otherwise.type(), expected);
    return new Typed(
        new Node.Branch(range(tree), condition, then.node(), otherwise.node(), type.ref()), type);
  }

  /** The type of a value that is one or the other. */
  final JavaType either(JavaType one, JavaType other, JavaType expected) {
    if (one == null || one.equals(other) || one.is(Kind.NULL) || one.isUnknown()) {
      return one == null || one.is(Kind.NULL) || other.isUnknown() ? other : one;
    }
    if (other.is(Kind.NULL)) {
      return one;
    }
    if (one.isPrimitive() != other.isPrimitive()) {
      JavaType plain = Types.unboxed(one);
      return plain.isPrimitive() && plain.equals(Types.unboxed(other))
          ? plain
          : either(Types.boxed(one), Types.boxed(other), expected);
    }
    if (expected != null && expected.is(Kind.CLASS)) {
      return expected;
    }
    if (types.isBelow(one, other)) {
      return other;
    }
    if (types.isBelow(other, one)) {
      return one;
    }
    return one.isPrimitive()
        ? one
        : context.sources.common(List.of(one.bounded(), other.bounded()));
  }

  private Typed assign(AssignExpr tree) {
    Typed target = typed(tree.getTarget(), null);
    Typed operand = typed(tree.getValue(), target.type());
    Node value = operand.node();
    if (tree.getOperator() != AssignExpr.Operator.ASSIGN) {
      // Only a local may stand twice: a receiver's calls run once.
      List<Node> operands =
          target.node() instanceof Node.Local ? List.of(target.node(), value) : List.of(value);
      value =
          target.type().isClass("java.lang.String")
              ? new Node.Concat(range(tree), operands)
              : new Node.Unknown(range(tree), operands, target.type().ref());
    }
    return new Typed(new Node.Assign(range(tree), target.node(), value), target.type());
  }

  private Typed unary(UnaryExpr tree) {
    Typed operand = typed(tree.getExpression(), null);
    return switch (tree.getOperator()) {
      case LOGICAL_COMPLEMENT ->
          new Typed(
              new Node.Test(range(tree), Operator.NOT, List.of(operand.node())), JavaType.BOOLEAN);
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
        List<Node> operands =
            operand.node() instanceof Node.Local ? List.of(operand.node()) : List.of();
        Node changed = new Node.Unknown(range(tree), operands, operand.type().ref());
        yield new Typed(new Node.Assign(range(tree), operand.node(), changed), operand.type());
      }
      default -> {
        String constant = Literals.text(tree);
        yield constant == null
            ? unknown(tree, List.of(operand.node()), Types.unboxed(operand.type()))
            : new Typed(
                new Node.Constant(range(tree), operand.type().ref(), constant), operand.type());
      }
    };
  }

  private Typed binary(BinaryExpr tree) {
    List<Typed> operands = new ArrayList<>();
    for (Expression each : operands(tree)) {
      operands.add(typed(each, null));
    }
    List<Node> nodes = operands.stream().map(Typed::node).toList();
    Operator test =
        switch (tree.getOperator()) {
          case AND -> Operator.AND;
          case OR -> Operator.OR;
          case EQUALS -> Operator.EQUAL;
          case NOT_EQUALS -> Operator.NOT_EQUAL;
          default -> null;
        };
    if (test != null) {
      return new Typed(new Node.Test(range(tree), test, nodes), JavaType.BOOLEAN);
    }
    return switch (tree.getOperator()) {
      case LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> unknown(tree, nodes, JavaType.BOOLEAN);
      case PLUS ->
          operands.stream().anyMatch(each -> each.type().isClass("java.lang.String"))
              ? new Typed(new Node.Concat(range(tree), nodes), JavaType.STRING)
              : unknown(tree, nodes, number(operands));
      default -> unknown(tree, nodes, number(operands));
    };
  }

  private static JavaType number(List<Typed> operands) {
    for (String wide : List.of("double", "float", "long", "boolean")) {
      for (Typed each : operands) {
        if (Types.unboxed(each.type()).equals(JavaType.primitive(wide))) {
          return JavaType.primitive(wide);
        }
      }
    }
    return operands.stream().anyMatch(each -> each.type().isUnknown())
        ? JavaType.UNKNOWN
        : JavaType.INT;
  }

  /** Operands of {@code a op b op c}, without recursion: generated code chains thousands. */
  private static List<Expression> operands(BinaryExpr tree) {
    boolean chains =
        switch (tree.getOperator()) {
          case PLUS, AND, OR -> true;
          default -> false;
        };
    Deque<Expression> found = new ArrayDeque<>();
    found.addFirst(tree.getRight());
    Expression left = tree.getLeft();
    while (chains
        && left instanceof BinaryExpr operation
        && operation.getOperator() == tree.getOperator()) {
      found.addFirst(operation.getRight());
      left = operation.getLeft();
    }
    found.addFirst(left);
    return List.copyOf(found);
  }

  private Typed instanceOf(InstanceOfExpr tree) {
    List<Node> operands = new ArrayList<>(2);
    operands.add(value(tree.getExpression()));
    tree.getPattern().ifPresent(pattern -> operands.add(pattern(pattern).node()));
    return new Typed(new Node.Test(range(tree), Operator.INSTANCE_OF, operands), JavaType.BOOLEAN);
  }

  /** Patterns name what they find in the block around: nothing else there has that name. */
  final Typed pattern(PatternExpr tree) {
    if (tree instanceof TypePatternExpr binding) {
      JavaType type = typeScope().type(tree.getType());
      Variable variable =
          variables.declare(
              binding.getNameAsString(), type, -1, true, Set.of(), Set.of(), range(tree));
      scope.declare(new Scope.Local(variable, type));
      return new Typed(new Node.Declare(range(tree), variable, null), JavaType.VOID);
    }
    List<Node> parts = new ArrayList<>();
    if (tree instanceof RecordPatternExpr parent) {
      for (var each : parent.getPatternList()) {
        if (each instanceof PatternExpr part) {
          parts.add(pattern(part).node());
        }
      }
    }
    return unknown(tree, parts);
  }
}
