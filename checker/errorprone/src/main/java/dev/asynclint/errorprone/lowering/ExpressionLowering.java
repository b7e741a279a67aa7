package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.FunctionalType;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Node.Test.Operator;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Expressions of one body. A tree kind unknown here, of a newer Java for instance, becomes {@link
 * Node.Unknown} with its parts lowered.
 */
abstract class ExpressionLowering extends JCTree.Visitor {
  final FileLowering context;
  final ClassSymbol enclosing;
  final FileLowering.Variables variables;

  /** The node of the tree visited last; null where nothing is evaluated, as for names of types. */
  Node result;

  private int lambdas;

  ExpressionLowering(
      FileLowering context, ClassSymbol enclosing, FileLowering.Variables variables) {
    this.context = context;
    this.enclosing = enclosing;
    this.variables = variables;
  }

  /** Lowers a class that stands in this body. */
  abstract void declareClass(JCTree.JCClassDecl tree);

  /** Lowers a lambda's block. */
  abstract Node.Block block(JCTree.JCBlock tree);

  /** The tree's node, or null where nothing is evaluated. */
  final Node lower(JCTree tree) {
    if (tree == null) {
      return null;
    }
    result = null;
    if (tree.type != null && tree.type.constValue() != null && isReadOnly(tree)) {
      return constant(tree, tree.type);
    }
    tree.accept(this);
    Node node = result;
    result = null;
    return node;
  }

  /** The tree's node, never null. */
  final Node value(JCTree tree) {
    Node node = lower(tree);
    return node != null
        ? node
        : new Node.Unknown(range(tree), List.of(), context.refs.of(tree.type));
  }

  final List<Node> lowerAll(Iterable<? extends JCTree> trees) {
    List<Node> nodes = new ArrayList<>(4);
    for (JCTree tree : trees) {
      Node node = lower(tree);
      if (node != null) {
        nodes.add(node);
      }
    }
    return List.copyOf(nodes);
  }

  final Range range(JCTree tree) {
    return context.range(tree);
  }

  private static boolean isReadOnly(JCTree tree) {
    return switch (tree.getTag()) {
      case LITERAL, IDENT, SELECT, TYPECAST, PARENS, CONDEXPR -> true;
      default -> tree instanceof JCTree.JCBinary || tree instanceof JCTree.JCUnary;
    };
  }

  private Node constant(JCTree tree, Type type) {
    // The literal's type is the constant's own type: its base type is what readers expect.
    return new Node.Constant(range(tree), context.refs.of(type.baseType()), type.stringValue());
  }

  /** Whatever has no method of its own: the parts are evaluated, the value is unknown. */
  @Override
  public void visitTree(JCTree tree) {
    result = unknown(tree, parts(tree));
  }

  private Node.Unknown unknown(JCTree tree, Iterable<? extends JCTree> parts) {
    TypeRef type = tree instanceof JCTree.JCStatement ? TypeRef.VOID : context.refs.of(tree.type);
    return new Node.Unknown(range(tree), lowerAll(parts), type);
  }

  /** The trees directly below, in source order; works for kinds this code has never heard of. */
  static List<JCTree> parts(JCTree tree) {
    List<JCTree> found = new ArrayList<>();
    tree.accept(
        new TreeScanner() {
          @Override
          public void scan(JCTree part) {
            if (part != null) {
              found.add(part);
            }
          }
        });
    return found;
  }

  @Override
  public void visitErroneous(JCTree.JCErroneous tree) {
    result = unknown(tree, tree.errs);
  }

  @Override
  public void visitParens(JCTree.JCParens tree) {
    result = lower(tree.expr);
  }

  @Override
  public void visitTypeCast(JCTree.JCTypeCast tree) {
    result = lower(tree.expr);
  }

  @Override
  public void visitLiteral(JCTree.JCLiteral tree) {
    if (tree.typetag == TypeTag.BOT) {
      result = new Node.Constant(range(tree), TypeRef.NULL, null);
    } else {
      String text = tree.value == null ? null : tree.getValue().toString();
      result = new Node.Constant(range(tree), context.refs.of(tree.type), text);
    }
  }

  @Override
  public void visitIdent(JCTree.JCIdent tree) {
    if (tree.sym instanceof VarSymbol variable) {
      result = read(tree, variable, null);
    } else if (tree.sym == null) {
      result = new Node.Unknown(range(tree), List.of(), TypeRef.UNKNOWN);
    }
  }

  @Override
  public void visitSelect(JCTree.JCFieldAccess tree) {
    if (tree.sym instanceof VarSymbol variable) {
      if (tree.name == tree.name.table.names._class) {
        result = new Node.Constant(range(tree), context.refs.of(tree.type), null);
      } else {
        result = read(tree, variable, tree.selected);
      }
    } else if (tree.sym == null) {
      result = unknown(tree, List.of(tree.selected));
    }
  }

  /** A read of {@code this}, a local or a field; {@code selected} is null for simple names. */
  private Node read(JCTree tree, VarSymbol variable, JCTree selected) {
    if (variable.name == variable.name.table.names._this
        || variable.name == variable.name.table.names._super) {
      return new Node.This(range(tree), context.refs.of(tree.type));
    }
    if (variable.owner.kind != Kind.TYP) {
      return new Node.Local(range(tree), variables.read(variable));
    }
    boolean isStatic = variable.isStatic();
    Node receiver = null;
    if (!isStatic) {
      receiver = selected == null ? implicitThis(variable) : value(selected);
    }
    // An import by a subclass's name copies the field.
    String owner =
        variable.owner == context.symtab.arrayClass && selected != null
            ? context.refs.name(selected.type)
            : context.refs.name((TypeSymbol) variable.baseSymbol().owner);
    return new Node.Field(
        range(tree),
        receiver,
        owner,
        context.refs.text(variable.name),
        context.refs.of(tree.type == null ? variable.type : tree.type),
        isStatic,
        (variable.flags_field & Flags.FINAL) != 0);
  }

  /** The instance a member named without a receiver belongs to: this, or an enclosing one. */
  private Node.This implicitThis(Symbol member) {
    ClassSymbol owner = enclosing;
    for (ClassSymbol outer = enclosing; outer != null; outer = outer.owner.enclClass()) {
      if (member.owner == outer || outer.isSubClass(member.owner, context.types)) {
        owner = outer;
        break;
      }
    }
    return new Node.This(Range.NONE, context.refs.of(owner.type));
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    JCExpression name = TreeInfo.skipParens(tree.meth);
    if (!(TreeInfo.symbol(name) instanceof MethodSymbol method)) {
      List<JCTree> parts = new ArrayList<>(tree.args);
      if (name instanceof JCTree.JCFieldAccess access) {
        parts.add(0, access.selected);
      }
      result = unknown(tree, parts);
      return;
    }
    Node receiver = null;
    if (!method.isStatic() && !method.isConstructor()) {
      receiver =
          name instanceof JCTree.JCFieldAccess access
              ? receiver(access.selected)
              : implicitThis(method);
    }
    Callee callee = context.keys.callee(method);
    if (name instanceof JCTree.JCFieldAccess access && isSuper(access.selected)) {
      callee = callee.asFinal();
    }
    TypeRef type = method.isConstructor() ? TypeRef.VOID : context.refs.of(tree.type);
    result = new Node.Call(range(tree), callee, receiver, arguments(tree.args), type, null);
  }

  /** {@code super} or {@code Type.super}: no overriding method runs. */
  private static boolean isSuper(JCTree selected) {
    return TreeInfo.name(selected) != null && TreeInfo.name(selected).contentEquals("super");
  }

  private Node receiver(JCTree selected) {
    Node node = lower(selected);
    // Interface.super.m(): a name of a type stands before super.
    return node != null ? node : new Node.This(range(selected), context.refs.of(selected.type));
  }

  private List<Node> arguments(com.sun.tools.javac.util.List<JCExpression> trees) {
    if (trees.isEmpty()) {
      return List.of();
    }
    List<Node> nodes = new ArrayList<>(trees.size());
    for (JCExpression tree : trees) {
      nodes.add(value(tree));
    }
    return List.copyOf(nodes);
  }

  @Override
  public void visitNewClass(JCTree.JCNewClass tree) {
    if (!(tree.constructor instanceof MethodSymbol constructor)) {
      List<JCTree> parts = new ArrayList<>(tree.args);
      result = unknown(tree, parts);
      if (tree.def != null) {
        declareClass(tree.def);
      }
      return;
    }
    List<Node> arguments = arguments(tree.args);
    Callee callee = context.keys.callee(constructor);
    Type created = tree.type;
    String anonymous = null;
    if (tree.def != null && tree.def.sym != null) {
      anonymous = context.refs.name(tree.def.sym);
      created = tree.clazz.type;
      callee = anonymousCallee(tree, callee);
      Node call =
          new Node.Call(range(tree), callee, null, arguments, context.refs.of(created), anonymous);
      declareClass(tree.def);
      result = call;
      return;
    }
    result =
        new Node.Call(range(tree), callee, null, arguments, context.refs.of(created), anonymous);
  }

  /** What an anonymous class's creation calls: the constructor of what stands behind new. */
  private Callee anonymousCallee(JCTree.JCNewClass tree, Callee own) {
    for (JCTree member : tree.def.defs) {
      if (member instanceof JCTree.JCMethodDecl constructor
          && constructor.sym != null
          && constructor.sym.isConstructor()
          && constructor.body != null
          && constructor.body.stats.head instanceof JCTree.JCExpressionStatement statement
          && statement.expr instanceof JCMethodInvocation call
          && TreeInfo.symbol(call.meth) instanceof MethodSymbol inherited
          && inherited.owner != context.symtab.objectType.tsym) {
        return context.keys.callee(inherited);
      }
    }
    TypeRef type = context.refs.of(tree.clazz.type);
    return new Callee(
        MethodKey.of(type.name(), MethodKey.CONSTRUCTOR),
        type,
        false,
        false,
        false,
        false,
        List.of(),
        own.annotations());
  }

  @Override
  public void visitLambda(JCTree.JCLambda tree) {
    int ordinal = ++lambdas;
    List<Variable> parameters = new ArrayList<>(2);
    for (JCVariableDecl parameter : tree.params) {
      parameters.add(variables.declare(parameter, parameters.size()));
    }
    Node body = tree.body instanceof JCTree.JCBlock block ? block(block) : value(tree.body);
    FunctionalType target = context.keys.functional(tree.target);
    if (target == null) {
      result = new Node.Unknown(range(tree), List.of(), context.refs.of(tree.type));
    } else {
      result = new Node.Lambda(range(tree), ordinal, parameters, body, target);
    }
  }

  @Override
  public void visitReference(JCTree.JCMemberReference tree) {
    Node receiver = lower(tree.expr);
    FunctionalType target = context.keys.functional(tree.target);
    if (target == null || !(tree.sym instanceof MethodSymbol method)) {
      List<Node> children = receiver == null ? List.of() : List.of(receiver);
      result = new Node.Unknown(range(tree), children, context.refs.of(tree.type));
    } else {
      Callee callee =
          method.isConstructor() && method.owner == context.symtab.arrayClass
              ? MethodKeys.arrayConstructor(context.refs.of(tree.expr.type))
              : context.keys.callee(method);
      result = new Node.Reference(range(tree), callee, receiver, target);
    }
  }

  @Override
  public void visitConditional(JCTree.JCConditional tree) {
    result =
        new Node.Branch(
            range(tree),
            value(tree.cond),
            value(tree.truepart),
            value(tree.falsepart),
            context.refs.of(tree.type));
  }

  @Override
  public void visitAssign(JCTree.JCAssign tree) {
    Node target = value(tree.lhs);
    result = new Node.Assign(range(tree), target, value(tree.rhs));
  }

  @Override
  public void visitAssignop(JCTree.JCAssignOp tree) {
    Node target = value(tree.lhs);
    Node operand = value(tree.rhs);
    // Only a local may stand twice: a receiver's calls run once.
    List<Node> operands =
        target instanceof Node.Local ? List.of(target, operand) : List.of(operand);
    Node value =
        isString(tree.type)
            ? new Node.Concat(range(tree), operands)
            : new Node.Unknown(range(tree), operands, context.refs.of(tree.type));
    result = new Node.Assign(range(tree), target, value);
  }

  @Override
  public void visitUnary(JCTree.JCUnary tree) {
    switch (tree.getTag()) {
      case NOT -> result = test(tree, Operator.NOT, List.of(tree.arg));
      case PREINC, PREDEC, POSTINC, POSTDEC -> {
        Node target = value(tree.arg);
        List<Node> operands = target instanceof Node.Local ? List.of(target) : List.of();
        Node changed = new Node.Unknown(range(tree), operands, context.refs.of(tree.type));
        result = new Node.Assign(range(tree), target, changed);
      }
      default -> result = unknown(tree, List.of(tree.arg));
    }
  }

  @Override
  public void visitBinary(JCTree.JCBinary tree) {
    if (tree.hasTag(JCTree.Tag.PLUS) && isString(tree.type)) {
      result = new Node.Concat(range(tree), lowerAll(operands(tree, JCTree.Tag.PLUS)));
      return;
    }
    switch (tree.getTag()) {
      case AND -> result = test(tree, Operator.AND, operands(tree, JCTree.Tag.AND));
      case OR -> result = test(tree, Operator.OR, operands(tree, JCTree.Tag.OR));
      case EQ -> result = test(tree, Operator.EQUAL, List.of(tree.lhs, tree.rhs));
      case NE -> result = test(tree, Operator.NOT_EQUAL, List.of(tree.lhs, tree.rhs));
      default -> result = unknown(tree, List.of(tree.lhs, tree.rhs));
    }
  }

  /** Operands of {@code a op b op c}, without recursion: generated code chains thousands. */
  private static List<JCTree> operands(JCTree.JCBinary tree, JCTree.Tag operator) {
    Deque<JCTree> found = new ArrayDeque<>();
    JCTree left = tree;
    while (left instanceof JCTree.JCBinary binary
        && binary.hasTag(operator)
        && (binary.type == null || binary.type.constValue() == null)
        && (operator != JCTree.Tag.PLUS || isString(binary.type))) {
      found.addFirst(binary.rhs);
      left = binary.lhs;
    }
    found.addFirst(left);
    return new ArrayList<>(found);
  }

  @Override
  public void visitTypeTest(JCTree.JCInstanceOf tree) {
    List<Node> operands = new ArrayList<>(2);
    operands.add(value(tree.expr));
    Node pattern = lower(tree.pattern);
    if (pattern != null) {
      operands.add(pattern);
    }
    result = new Node.Test(range(tree), Operator.INSTANCE_OF, operands);
  }

  @Override
  public void visitBindingPattern(JCTree.JCBindingPattern tree) {
    result = new Node.Declare(range(tree), variables.declare(tree.var, -1), null);
  }

  private Node test(JCTree tree, Operator operator, List<? extends JCTree> operands) {
    List<Node> nodes = new ArrayList<>(2);
    for (JCTree operand : operands) {
      nodes.add(value(operand));
    }
    return new Node.Test(range(tree), operator, List.copyOf(nodes));
  }

  private static boolean isString(Type type) {
    return type != null
        && type.hasTag(TypeTag.CLASS)
        && type.tsym.getQualifiedName().contentEquals("java.lang.String");
  }

  @Override
  public void visitNewArray(JCTree.JCNewArray tree) {
    List<JCTree> parts = new ArrayList<>(tree.dims);
    if (tree.elems != null) {
      parts.addAll(tree.elems);
    }
    result = unknown(tree, parts);
  }

  // Names of types and what else is never evaluated.

  @Override
  public void visitTypeIdent(JCTree.JCPrimitiveTypeTree tree) {}

  @Override
  public void visitTypeArray(JCTree.JCArrayTypeTree tree) {}

  @Override
  public void visitTypeApply(JCTree.JCTypeApply tree) {}

  @Override
  public void visitTypeUnion(JCTree.JCTypeUnion tree) {}

  @Override
  public void visitTypeIntersection(JCTree.JCTypeIntersection tree) {}

  @Override
  public void visitWildcard(JCTree.JCWildcard tree) {}

  @Override
  public void visitAnnotatedType(JCTree.JCAnnotatedType tree) {}

  @Override
  public void visitAnnotation(JCTree.JCAnnotation tree) {}

  @Override
  public void visitModifiers(JCTree.JCModifiers tree) {}
}
