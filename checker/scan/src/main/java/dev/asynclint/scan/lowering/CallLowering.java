package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.JavaType.Kind;
import dev.asynclint.scan.types.KnownMethod;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.Types;
import dev.asynclint.scan.types.Types.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls of methods and creations of objects: which one is meant, and what it gives. */
final class CallLowering {
  private final ExpressionLowering bodies;
  private final Types types;

  CallLowering(ExpressionLowering bodies) {
    this.bodies = bodies;
    types = bodies.types;
  }

  /**
   * @param expected what the value is wanted as, or null
   */
  Typed call(MethodCallExpr tree, JavaType expected) {
    String name = tree.getNameAsString();
    if (tree.getScope().isEmpty()) {
      return simple(tree, name, expected);
    }
    Expression written = tree.getScope().get();
    Typed receiver = bodies.lower(written, null);
    if (receiver == null) {
      return unresolved(tree, null, tree.getArguments(), written.toString());
    }
    List<Member> members = types.methods(receiver.type(), name);
    if (members.isEmpty()) {
      return unresolved(tree, receiver.node(), tree.getArguments(), missing(receiver, name));
    }
    return call(tree, receiver, members, written instanceof SuperExpr, expected);
  }

  private static String missing(Typed receiver, String name) {
    JavaType type = receiver.type().bounded();
    return type.isUnknown() ? "." + name + "()" : type.erased();
  }

  /** A method of this class, of one around it, or one that is imported. */
  private Typed simple(MethodCallExpr tree, String name, JavaType expected) {
    for (Scope each = bodies.scope; each != null; each = each.outer()) {
      Scope.Enclosing enclosing = each.enclosing();
      if (enclosing == null) {
        continue;
      }
      List<Member> members = types.methods(enclosing.self(), name);
      if (!members.isEmpty()) {
        Typed self = new Typed(bodies.implicitThis(enclosing), enclosing.self());
        return call(tree, self, members, false, expected);
      }
    }
    List<Member> imported = new ArrayList<>();
    for (String owner : bodies.context.names.staticOwners(name)) {
      for (Member each : types.methods(JavaType.of(owner), name)) {
        if (each.method().isStatic()) {
          imported.add(each);
        }
      }
    }
    return imported.isEmpty()
        ? unresolved(tree, null, tree.getArguments(), name + "()")
        : call(tree, new Typed(null, JavaType.UNKNOWN), imported, false, expected);
  }

  private Typed call(
      MethodCallExpr tree,
      Typed receiver,
      List<Member> members,
      boolean isSuper,
      JavaType expected) {
    Arguments arguments = new Arguments(bodies, tree.getArguments());
    Member chosen = arguments.choose(members);
    if (chosen == null) {
      return unresolved(
          tree, receiver.node(), arguments, missing(receiver, tree.getNameAsString()));
    }
    KnownMethod method = chosen.method();
    Inference inference = new Inference(bodies.context.sources, method.variables());
    if (tree.getTypeArguments().isPresent()) {
      List<JavaType> given =
          tree.getTypeArguments().get().stream().map(bodies.typeScope()::type).toList();
      for (int i = 0; i < Math.min(given.size(), method.variables().size()); i++) {
        inference.given(inference.formal(method.variables().get(i)), given.get(i));
      }
    }
    JavaType returns = inference.formal(member(method.returns(), chosen));
    List<Node> nodes = arguments.lower(chosen, inference, returns, expected);
    inference.wanted(inference.known(returns), expected);
    JavaType type = result(tree, receiver, method, inference.settled(returns));
    Callee callee = method.callee(chosen.owner());
    bodies.context.resolution.resolved();
    return new Typed(
        new Node.Call(
            bodies.range(tree),
            isSuper ? callee.asFinal() : callee,
            method.isStatic() ? null : receiver(receiver, tree),
            nodes,
            type.ref(),
            null),
        type);
  }

  /** A type in a method's declaration as a member of the receiver. */
  static JavaType member(JavaType declared, Member member) {
    KnownMethod method = member.method();
    if (method.isStatic() || member.owner().variables().isEmpty()) {
      return declared;
    }
    return Types.substitute(declared, member.ownerType(), member.owner());
  }

  private static JavaType result(
      MethodCallExpr tree, Typed receiver, KnownMethod method, JavaType type) {
    if (method.name().equals("getClass") && tree.getArguments().isEmpty()) {
      return JavaType.of("java.lang.Class", JavaType.upper(receiver.type().raw()));
    }
    if (method.name().equals("clone") && receiver.type().is(Kind.ARRAY)) {
      return receiver.type();
    }
    return type.is(Kind.UPPER) || type.is(Kind.LOWER) ? type.bounded() : type;
  }

  private Node receiver(Typed receiver, MethodCallExpr tree) {
    if (receiver.node() != null) {
      return receiver.node();
    }
    // An instance method named by its type: a name that is hidden, or Interface.super.
    return new Node.This(bodies.range(tree.getScope().orElse(tree)), receiver.type().ref());
  }

  private Typed unresolved(
      Expression tree, Node receiver, NodeList<Expression> arguments, String cause) {
    return unresolved(tree, receiver, new Arguments(bodies, arguments), cause);
  }

  private Typed unresolved(Expression tree, Node receiver, Arguments arguments, String cause) {
    bodies.context.resolution.unresolved(cause);
    List<Node> children = new ArrayList<>();
    if (receiver != null) {
      children.add(receiver);
    }
    children.addAll(arguments.lowerUnknown());
    return bodies.unknown(tree, children);
  }

  Typed creation(ObjectCreationExpr tree, JavaType expected) {
    if (tree.getScope().isPresent()) {
      bodies.lower(tree.getScope().get(), null);
    }
    JavaType written = created(tree);
    Arguments arguments = new Arguments(bodies, tree.getArguments());
    boolean anonymous = tree.getAnonymousClassBody().isPresent();
    if (written.isUnknown()) {
      Typed result = unresolved(tree, null, arguments, tree.getType().getNameAsString());
      if (anonymous) {
        bodies.declareAnonymous(tree, JavaType.OBJECT);
      }
      return result;
    }
    boolean diamond = tree.getType().getTypeArguments().map(NodeList::isEmpty).orElse(false);
    KnownType declared = types.find(written.name());
    JavaType type = written;
    Callee callee;
    List<Node> nodes;
    Member chosen = declared == null ? null : constructor(declared, written, diamond, arguments);
    if (chosen == null) {
      nodes = arguments.lowerUnknown();
      callee = constructor(written);
      type = diamond && expected != null && expected.isClass(written.name()) ? expected : written;
      if (declared == null) {
        bodies.context.resolution.unresolved(written.name());
      }
    } else {
      List<JavaType> variables = new ArrayList<>(chosen.method().variables());
      if (diamond) {
        variables.addAll(declared.variables());
      }
      Inference inference = new Inference(bodies.context.sources, variables);
      JavaType self = diamond ? inference.formal(declared.self()) : written;
      if (diamond) {
        chosen = new Member(chosen.method(), declared, self);
      }
      nodes = arguments.lower(chosen, inference, self, expected);
      inference.wanted(inference.known(self), expected);
      type = inference.settled(self);
      callee = chosen.method().callee(declared);
      bodies.context.resolution.resolved();
    }
    String name = null;
    if (anonymous) {
      name = bodies.declareAnonymous(tree, type);
      if (declared == null || declared.isInterface()) {
        callee = constructor(written);
      }
    }
    Node call = new Node.Call(bodies.range(tree), callee, null, nodes, type.ref(), name);
    return new Typed(call, type);
  }

  private JavaType created(ObjectCreationExpr tree) {
    if (tree.getScope().isPresent()) {
      // outer.new Inner(): the name is a member of the outer object's type.
      JavaType outer = bodies.typed(tree.getScope().get(), null).type().bounded();
      String member =
          bodies.context.sources.memberType(outer.name(), tree.getType().getNameAsString());
      if (member != null) {
        return JavaType.of(member);
      }
    }
    return bodies.typeScope().type(tree.getType());
  }

  private Member constructor(
      KnownType declared, JavaType instance, boolean diamond, Arguments arguments) {
    List<Member> members = new ArrayList<>(4);
    for (KnownMethod each : declared.methodsNamed(MethodKey.CONSTRUCTOR)) {
      members.add(new Member(each, declared, diamond ? declared.self() : instance));
    }
    return members.isEmpty() ? null : arguments.choose(members);
  }

  private static Callee constructor(JavaType type) {
    return new Callee(
        MethodKey.of(type.name(), MethodKey.CONSTRUCTOR),
        type.ref(),
        false,
        false,
        false,
        false,
        List.of(),
        Set.of());
  }

  /** {@code this(..)} and {@code super(..)}. */
  Node explicit(ExplicitConstructorInvocationStmt tree) {
    Scope.Enclosing enclosing = bodies.scope.innermost();
    KnownType own = types.find(enclosing.name());
    JavaType target =
        tree.isThis() || own == null || own.supertypes().isEmpty()
            ? enclosing.self()
            : own.supertypes().get(0);
    Arguments arguments = new Arguments(bodies, tree.getArguments());
    KnownType declared = types.find(target.name());
    Member chosen = declared == null ? null : constructor(declared, target, false, arguments);
    if (chosen == null) {
      bodies.context.resolution.unresolved(target.name());
      return new Node.Unknown(bodies.range(tree), arguments.lowerUnknown(), TypeRef.VOID);
    }
    Inference inference = new Inference(bodies.context.sources, chosen.method().variables());
    List<Node> nodes = arguments.lower(chosen, inference, JavaType.VOID, null);
    bodies.context.resolution.resolved();
    return new Node.Call(
        bodies.range(tree), chosen.method().callee(declared), null, nodes, TypeRef.VOID, null);
  }
}
