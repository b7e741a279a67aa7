package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.UnionType;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Node.Exit;
import dev.asynclint.engine.body.Node.Loop;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One body of a method, constructor or initialiser. */
final class BodyLowering extends ExpressionLowering {
  private final MethodKey method;

  /** Label of the statement about to be lowered, or null. */
  private String label;

  private Returns yields;

  /**
   * @param method the method the body belongs to
   * @param variables of the outermost body around this one: captured locals keep their identity
   */
  BodyLowering(
      FileContext context,
      Scope scope,
      TypeScope typeScope,
      MethodKey method,
      Variables variables) {
    super(context, scope, typeScope, variables);
    this.method = method;
  }

  /** Declares the parameters of the method. */
  List<Variable> parameters(NodeList<Parameter> trees) {
    List<Variable> parameters = new ArrayList<>(trees.size());
    for (Parameter each : trees) {
      JavaType type = DeclaredMembers.parameter(each, typeScope());
      parameters.add(parameter(each, type, parameters.size()));
    }
    return List.copyOf(parameters);
  }

  @Override
  Node.Block block(BlockStmt tree) {
    Scope before = scope;
    TypeScope typesBefore = typeScope();
    scope = before.block();
    List<Node> nodes = statements(tree.getStatements());
    scope = before;
    enter(typesBefore);
    return new Node.Block(range(tree), nodes);
  }

  /** In the scope that is open. */
  List<Node> statements(List<Statement> trees) {
    List<Node> nodes = new ArrayList<>(trees.size());
    for (Statement each : trees) {
      if (each instanceof ExpressionStmt statement
          && statement.getExpression() instanceof VariableDeclarationExpr declaration) {
        nodes.addAll(declarations(declaration));
      } else {
        Node node = lower(each);
        if (node != null) {
          nodes.add(node);
        }
      }
    }
    return List.copyOf(nodes);
  }

  /** A statement's node; an empty block for what does nothing. */
  private Node statement(Statement tree) {
    Node node = lower(tree);
    return node != null ? node : new Node.Block(range(tree), List.of());
  }

  /** Null for what does nothing. */
  private Node lower(Statement tree) {
    if (tree instanceof ExpressionStmt statement) {
      Typed lowered = lower(statement.getExpression(), null);
      return lowered == null ? null : lowered.node();
    }
    if (tree instanceof BlockStmt inner) {
      return block(inner);
    }
    if (tree instanceof IfStmt choice) {
      Node condition = value(choice.getCondition());
      Node then = statement(choice.getThenStmt());
      Node otherwise = choice.getElseStmt().map(this::statement).orElse(null);
      return new Node.Branch(range(tree), condition, then, otherwise, TypeRef.VOID);
    }
    if (tree instanceof ReturnStmt exit) {
      return exit(tree, Exit.Kind.RETURN, given(exit.getExpression(), returns), null);
    }
    if (tree instanceof ThrowStmt exit) {
      return exit(tree, Exit.Kind.THROW, value(exit.getExpression()), null);
    }
    if (tree instanceof TryStmt statement) {
      return tryStatement(statement);
    }
    if (tree instanceof ForEachStmt
        || tree instanceof ForStmt
        || tree instanceof WhileStmt
        || tree instanceof DoStmt) {
      Scope before = scope;
      scope = before.block();
      Node loop = loop(tree);
      scope = before;
      return loop;
    }
    return lowerRarer(tree);
  }

  private Node lowerRarer(Statement tree) {
    if (tree instanceof BreakStmt exit) {
      return exit(tree, Exit.Kind.BREAK, null, exit.getLabel().map(SimpleName::asString));
    }
    if (tree instanceof ContinueStmt exit) {
      return exit(tree, Exit.Kind.CONTINUE, null, exit.getLabel().map(SimpleName::asString));
    }
    if (tree instanceof YieldStmt exit) {
      Returns target = yields == null ? new Returns(null) : yields;
      return exit(tree, Exit.Kind.YIELD, given(Optional.of(exit.getExpression()), target), null);
    }
    if (tree instanceof com.github.javaparser.ast.stmt.SwitchStmt choice) {
      Typed selector = typed(choice.getSelector(), null);
      return new Node.Switch(
          range(tree),
          selector.node(),
          cases(choice.getEntries(), selector.type(), false),
          TypeRef.VOID);
    }
    if (tree instanceof SynchronizedStmt statement) {
      Node lock = value(statement.getExpression());
      return new Node.Synchronized(range(tree), lock, block(statement.getBody()));
    }
    if (tree instanceof LabeledStmt statement) {
      String own = statement.getLabel().asString();
      Statement inner = statement.getStatement();
      if (inner instanceof ForStmt
          || inner instanceof ForEachStmt
          || inner instanceof WhileStmt
          || inner instanceof DoStmt) {
        label = own;
        return lower(inner);
      }
      return new Node.Labelled(range(tree), own, statement(inner));
    }
    if (tree instanceof AssertStmt statement) {
      // As if (condition) ; else throw: what is asserted is taken to hold behind it.
      Range range = range(tree);
      Node condition = value(statement.getCheck());
      Node detail = statement.getMessage().map(this::value).orElse(null);
      Node failure = new Exit(range, Exit.Kind.THROW, detail, null);
      return new Node.Branch(
          range, condition, new Node.Block(range, List.of()), failure, TypeRef.VOID);
    }
    if (tree instanceof ExplicitConstructorInvocationStmt statement) {
      return calls().explicit(statement);
    }
    if (tree instanceof LocalClassDeclarationStmt local) {
      declareLocal(local.getClassDeclaration());
      return null;
    }
    if (tree instanceof LocalRecordDeclarationStmt local) {
      declareLocal(local.getRecordDeclaration());
      return null;
    }
    return tree instanceof EmptyStmt
        ? null
        : new Node.Unknown(range(tree), List.of(), TypeRef.VOID);
  }

  private Node exit(Statement tree, Exit.Kind kind, Node value, Optional<String> target) {
    return new Exit(range(tree), kind, value, target == null ? null : target.orElse(null));
  }

  /** A value that a body or switch gives back. */
  private Node given(Optional<Expression> value, Returns target) {
    if (value.isEmpty()) {
      return null;
    }
    Typed typed = typed(value.get(), target.expected);
    target.type = either(target.type, typed.type(), target.expected);
    return typed.node();
  }

  @Override
  List<Node> declarations(VariableDeclarationExpr tree) {
    List<Node> nodes = new ArrayList<>(1);
    for (VariableDeclarator each : tree.getVariables()) {
      JavaType type = typeScope().type(each.getType());
      // What is declared is in scope in its own initialiser, for lambdas and assignments.
      Typed initializer =
          each.getInitializer()
              .map(value -> typed(value, type.isUnknown() ? null : type))
              .orElse(null);
      JavaType known =
          type.isUnknown() && isVar(each) && initializer != null
              ? initializer.type().is(Kind.NULL) ? JavaType.UNKNOWN : initializer.type()
              : type;
      nodes.add(
          new Node.Declare(
              declarationRange(tree, each),
              local(tree, each, known),
              initializer == null ? null : initializer.node()));
    }
    return nodes;
  }

  private static boolean isVar(VariableDeclarator tree) {
    return tree.getType().asString().equals("var");
  }

  private Variable local(VariableDeclarationExpr tree, VariableDeclarator each, JavaType type) {
    return declare(
        each.getNameAsString(),
        type,
        -1,
        each,
        Annotations.names(tree.getAnnotations(), typeScope()),
        Annotations.suppressed(tree.getAnnotations()),
        declarationRange(tree, each));
  }

  /** From the type on, as far as there is one declaration; the place to look at is the name. */
  private Range declarationRange(VariableDeclarationExpr tree, VariableDeclarator each) {
    Range own = range(each);
    Range whole = range(tree);
    return own.isPresent() && whole.isPresent()
        ? new Range(whole.start(), own.end(), own.anchor())
        : own;
  }

  private Node loop(Statement tree) {
    String own = label;
    label = null;
    if (tree instanceof WhileStmt loop) {
      Node condition = value(loop.getCondition());
      return loop(
          tree, Loop.Kind.WHILE, List.of(), null, condition, List.of(), loop.getBody(), own);
    }
    if (tree instanceof DoStmt loop) {
      Node body = statement(loop.getBody());
      Node condition = value(loop.getCondition());
      return new Loop(range(tree), Loop.Kind.DO, List.of(), null, condition, List.of(), body, own);
    }
    if (tree instanceof ForStmt loop) {
      List<Node> setup = expressions(loop.getInitialization());
      Node condition = loop.getCompare().map(this::value).orElse(null);
      Node body = statement(loop.getBody());
      return new Loop(
          range(tree),
          Loop.Kind.FOR,
          setup,
          null,
          condition,
          expressions(loop.getUpdate()),
          body,
          own);
    }
    ForEachStmt loop = (ForEachStmt) tree;
    Typed iterated = typed(loop.getIterable(), null);
    VariableDeclarator variable = loop.getVariableDeclarator();
    JavaType type = typeScope().type(variable.getType());
    if (type.isUnknown()) {
      type = element(iterated.type());
    }
    Variable element = local(loop.getVariable(), variable, type);
    return loop(
        tree,
        Loop.Kind.FOR_EACH,
        List.of(iterated.node()),
        element,
        null,
        List.of(),
        loop.getBody(),
        own);
  }

  private JavaType element(JavaType iterated) {
    if (iterated.is(Kind.ARRAY)) {
      return iterated.inner();
    }
    JavaType iterable = types.asSuper(iterated, "java.lang.Iterable");
    return iterable == null ? JavaType.UNKNOWN : iterable.argument(0).bounded();
  }

  private Node loop(
      Statement tree,
      Loop.Kind kind,
      List<Node> setup,
      Variable element,
      Node condition,
      List<Node> update,
      Statement body,
      String ownLabel) {
    return new Loop(
        range(tree), kind, setup, element, condition, update, statement(body), ownLabel);
  }

  private List<Node> expressions(NodeList<Expression> trees) {
    List<Node> nodes = new ArrayList<>(trees.size());
    for (Expression each : trees) {
      if (each instanceof VariableDeclarationExpr declaration) {
        nodes.addAll(declarations(declaration));
      } else {
        nodes.add(value(each));
      }
    }
    return nodes;
  }

  private Node tryStatement(TryStmt tree) {
    Scope before = scope;
    scope = before.block();
    List<Node> resources = expressions(tree.getResources());
    Node.Block body = block(tree.getTryBlock());
    scope = before;
    List<Node.Try.Catch> catches = new ArrayList<>(tree.getCatchClauses().size());
    for (CatchClause each : tree.getCatchClauses()) {
      scope = before.block();
      Parameter parameter = each.getParameter();
      Variable variable = parameter(parameter, typeScope().type(parameter.getType()), -1);
      List<String> caught =
          parameter.getType() instanceof UnionType union
              ? union.getElements().stream().map(one -> typeScope().type(one).erased()).toList()
              : List.of(typeScope().type(parameter.getType()).erased());
      catches.add(new Node.Try.Catch(range(each), variable, caught, block(each.getBody())));
      scope = before;
    }
    Node.Block cleanup = tree.getFinallyBlock().map(this::block).orElse(null);
    return new Node.Try(range(tree), resources, body, catches, cleanup);
  }

  @Override
  Typed switchExpression(SwitchExpr tree, JavaType expected) {
    Typed selector = typed(tree.getSelector(), null);
    Returns outer = yields;
    yields = new Returns(expected);
    List<Node.Switch.Case> cases = cases(tree.getEntries(), selector.type(), true);
    JavaType type = yields.type == null ? JavaType.UNKNOWN : yields.type;
    yields = outer;
    return new Typed(new Node.Switch(range(tree), selector.node(), cases, type.ref()), type);
  }

  private List<Node.Switch.Case> cases(
      NodeList<SwitchEntry> trees, JavaType selector, boolean expression) {
    Scope before = scope;
    scope = before.block();
    List<Node.Switch.Case> cases = new ArrayList<>(trees.size());
    for (int i = 0; i < trees.size(); i++) {
      SwitchEntry entry = trees.get(i);
      List<Node> labels = new ArrayList<>(2);
      boolean isDefault = entry.isDefault() || entry.getLabels().isEmpty();
      for (Expression each : entry.getLabels()) {
        labels.add(SwitchLabels.lower(each, selector, this));
      }
      entry.getGuard().ifPresent(guard -> labels.add(value(guard)));
      boolean old = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP;
      List<Node> body =
          entry.getType() == SwitchEntry.Type.EXPRESSION
              ? List.of(rule(entry.getStatement(0), expression))
              : statements(entry.getStatements());
      boolean fallsThrough =
          old && i < trees.size() - 1 && SwitchLabels.completes(entry.getStatements());
      cases.add(new Node.Switch.Case(labels, isDefault, body, fallsThrough));
    }
    scope = before;
    return cases;
  }

  /** {@code case X -> value}: as an expression it yields. */
  private Node rule(Statement tree, boolean expression) {
    if (expression && tree instanceof ExpressionStmt statement) {
      Node value = given(Optional.of(statement.getExpression()), yields);
      return new Exit(range(tree), Exit.Kind.YIELD, value, null);
    }
    return statement(tree);
  }

  private void declareLocal(TypeDeclaration<?> tree) {
    String name = context.nextLocal(scope.innermost().name(), tree.getNameAsString());
    TypeScope around = typeScope().nested();
    around.declare(tree.getNameAsString(), JavaType.of(name));
    context.locals.add(name);
    enter(around);
    SourceTypes.Declared declared = context.sources.local(name, tree, around);
    new ClassLowering(context, declared, method, scope, variables).lower();
  }

  @Override
  String declareAnonymous(ObjectCreationExpr tree, JavaType type) {
    String name = context.nextLocal(scope.innermost().name(), "");
    new AnonymousClass(context, name, type, method, scope, typeScope(), variables).lower(tree);
    return name;
  }

  /** What a pattern in a label finds. */
  Node patternNode(PatternExpr tree) {
    return pattern(tree).node();
  }
}
