package dev.asynclint.errorprone.lowering;

import com.sun.source.tree.CaseTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Name;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Node.Loop;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import java.util.ArrayList;
import java.util.List;

/** One body of a method, constructor or initialiser. */
final class BodyLowering extends ExpressionLowering {
  private final MethodKey method;

  /** Label of the statement about to be lowered, or null. */
  private String label;

  /**
   * @param enclosing the class the body stands in
   * @param method the method it belongs to
   * @param variables of the outermost body around this one: captured locals keep their identity
   */
  BodyLowering(
      FileLowering context,
      ClassSymbol enclosing,
      MethodKey method,
      FileLowering.Variables variables) {
    super(context, enclosing, variables);
    this.method = method;
  }

  Variable parameter(JCVariableDecl tree, int index) {
    return variables.declare(tree, index);
  }

  @Override
  Node.Block block(JCTree.JCBlock tree) {
    return new Node.Block(range(tree), lowerAll(tree.stats));
  }

  private Node.Block asBlock(JCTree tree) {
    Node node = lower(tree);
    if (node instanceof Node.Block block) {
      return block;
    }
    return new Node.Block(range(tree), node == null ? List.of() : List.of(node));
  }

  /** A statement's node; an empty block for what does nothing. */
  private Node statement(JCTree tree) {
    Node node = lower(tree);
    return node != null ? node : new Node.Block(range(tree), List.of());
  }

  @Override
  void declareClass(JCTree.JCClassDecl tree) {
    new ClassLowering(context, tree, method, variables).lower();
  }

  @Override
  public void visitClassDef(JCTree.JCClassDecl tree) {
    declareClass(tree);
    result = null;
  }

  @Override
  public void visitBlock(JCTree.JCBlock tree) {
    result = block(tree);
  }

  @Override
  public void visitSkip(JCTree.JCSkip tree) {}

  @Override
  public void visitExec(JCTree.JCExpressionStatement tree) {
    result = lower(tree.expr);
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    Node initializer = lower(tree.init);
    result = new Node.Declare(range(tree), variables.declare(tree, -1), initializer);
  }

  @Override
  public void visitIf(JCTree.JCIf tree) {
    result =
        new Node.Branch(
            range(tree),
            value(tree.cond),
            statement(tree.thenpart),
            tree.elsepart == null ? null : statement(tree.elsepart),
            TypeRef.VOID);
  }

  @Override
  public void visitLabelled(JCTree.JCLabeledStatement tree) {
    switch (tree.body.getTag()) {
      case DOLOOP, WHILELOOP, FORLOOP, FOREACHLOOP -> {
        label = tree.label.toString();
        result = lower(tree.body);
      }
      default ->
          result = new Node.Labelled(range(tree), tree.label.toString(), statement(tree.body));
    }
  }

  private String takeLabel() {
    String taken = label;
    label = null;
    return taken;
  }

  @Override
  public void visitWhileLoop(JCTree.JCWhileLoop tree) {
    String own = takeLabel();
    Node condition = value(tree.cond);
    loop(tree, Loop.Kind.WHILE, List.of(), null, condition, List.of(), statement(tree.body), own);
  }

  @Override
  public void visitDoLoop(JCTree.JCDoWhileLoop tree) {
    String own = takeLabel();
    Node body = statement(tree.body);
    loop(tree, Loop.Kind.DO, List.of(), null, value(tree.cond), List.of(), body, own);
  }

  @Override
  public void visitForLoop(JCTree.JCForLoop tree) {
    String own = takeLabel();
    List<Node> setup = lowerAll(tree.init);
    Node condition = lower(tree.cond);
    Node body = statement(tree.body);
    loop(tree, Loop.Kind.FOR, setup, null, condition, lowerAll(tree.step), body, own);
  }

  @Override
  public void visitForeachLoop(JCTree.JCEnhancedForLoop tree) {
    String own = takeLabel();
    List<Node> setup = List.of(value(tree.expr));
    // JDK 20 had record patterns here: the declared field is all that JDK 17 and 21 share.
    Variable element = variables.declare(tree.var, -1);
    loop(tree, Loop.Kind.FOR_EACH, setup, element, null, List.of(), statement(tree.body), own);
  }

  private void loop(
      JCTree tree,
      Loop.Kind kind,
      List<Node> setup,
      Variable element,
      Node condition,
      List<Node> update,
      Node body,
      String ownLabel) {
    result = new Loop(range(tree), kind, setup, element, condition, update, body, ownLabel);
  }

  @Override
  public void visitSwitch(JCTree.JCSwitch tree) {
    Node selector = value(tree.selector);
    result = new Node.Switch(range(tree), selector, cases(tree.cases), TypeRef.VOID);
  }

  @Override
  public void visitSwitchExpression(JCTree.JCSwitchExpression tree) {
    Node selector = value(tree.selector);
    TypeRef type = context.refs.of(tree.type);
    result = new Node.Switch(range(tree), selector, cases(tree.cases), type);
  }

  private List<Node.Switch.Case> cases(com.sun.tools.javac.util.List<JCCase> trees) {
    List<Node.Switch.Case> cases = new ArrayList<>(trees.size());
    for (com.sun.tools.javac.util.List<JCCase> rest = trees; rest.nonEmpty(); rest = rest.tail) {
      cases.add(oneCase(rest.head, rest.tail.isEmpty()));
    }
    return cases;
  }

  private Node.Switch.Case oneCase(JCCase tree, boolean isLast) {
    List<Node> labels = new ArrayList<>(2);
    boolean isDefault = false;
    // Labels and guards are what stands before the statements, whatever the Java version calls it.
    for (JCTree part : parts(tree)) {
      if (tree.stats.contains(part)) {
        break;
      }
      if (part.hasTag(JCTree.Tag.DEFAULTCASELABEL)) {
        isDefault = true;
        continue;
      }
      Node node = lower(part);
      if (node != null) {
        labels.add(unwrapped(part, node));
      }
    }
    boolean rule = tree.getCaseKind() == CaseTree.CaseKind.RULE;
    boolean fallsThrough = !rule && !isLast && tree.completesNormally;
    return new Node.Switch.Case(labels, isDefault, lowerAll(tree.stats), fallsThrough);
  }

  /** Newer Java wraps each label in a tree of its own. */
  private static Node unwrapped(JCTree label, Node node) {
    return !(label instanceof JCExpression)
            && node instanceof Node.Unknown wrapper
            && wrapper.children().size() == 1
        ? wrapper.children().get(0)
        : node;
  }

  @Override
  public void visitYield(JCTree.JCYield tree) {
    exit(tree, Node.Exit.Kind.YIELD, tree.value, null);
  }

  @Override
  public void visitReturn(JCTree.JCReturn tree) {
    exit(tree, Node.Exit.Kind.RETURN, tree.expr, null);
  }

  /** As {@code if (condition) ; else throw}: what is asserted is taken to hold behind it. */
  @Override
  public void visitAssert(JCTree.JCAssert tree) {
    Range range = range(tree);
    Node failure = new Node.Exit(range, Node.Exit.Kind.THROW, lower(tree.detail), null);
    result =
        new Node.Branch(
            range, value(tree.cond), new Node.Block(range, List.of()), failure, TypeRef.VOID);
  }

  @Override
  public void visitThrow(JCTree.JCThrow tree) {
    exit(tree, Node.Exit.Kind.THROW, tree.expr, null);
  }

  @Override
  public void visitBreak(JCTree.JCBreak tree) {
    exit(tree, Node.Exit.Kind.BREAK, null, tree.label);
  }

  @Override
  public void visitContinue(JCTree.JCContinue tree) {
    exit(tree, Node.Exit.Kind.CONTINUE, null, tree.label);
  }

  private void exit(JCTree tree, Node.Exit.Kind kind, JCTree value, Name target) {
    Node lowered = value == null ? null : value(value);
    result = new Node.Exit(range(tree), kind, lowered, target == null ? null : target.toString());
  }

  @Override
  public void visitSynchronized(JCTree.JCSynchronized tree) {
    Node lock = value(tree.lock);
    result = new Node.Synchronized(range(tree), lock, block(tree.body));
  }

  @Override
  public void visitTry(JCTree.JCTry tree) {
    List<Node> resources = tree.resources.isEmpty() ? List.of() : lowerAll(tree.resources);
    Node.Block body = block(tree.body);
    List<Node.Try.Catch> catches = new ArrayList<>(tree.catchers.size());
    for (JCTree.JCCatch catcher : tree.catchers) {
      Variable parameter = variables.declare(catcher.param, -1);
      catches.add(
          new Node.Try.Catch(
              range(catcher), parameter, caught(catcher.param.vartype), asBlock(catcher.body)));
    }
    Node.Block cleanup = tree.finalizer == null ? null : block(tree.finalizer);
    result = new Node.Try(range(tree), resources, body, catches, cleanup);
  }

  private List<String> caught(JCExpression type) {
    if (!(type instanceof JCTree.JCTypeUnion union)) {
      return List.of(context.refs.name(type.type));
    }
    List<String> names = new ArrayList<>(2);
    for (JCExpression alternative : union.alternatives) {
      names.add(context.refs.name(alternative.type));
    }
    return names;
  }
}
