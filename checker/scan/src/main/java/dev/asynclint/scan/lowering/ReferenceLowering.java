package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.JavaType.Kind;
import dev.asynclint.scan.types.KnownMethod;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.Types;
import dev.asynclint.scan.types.Types.Function;
import dev.asynclint.scan.types.Types.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Method references: {@code expr::m}, {@code Type::m}, {@code Type::new}. */
final class ReferenceLowering {
  private final ExpressionLowering bodies;
  private final Types types;

  ReferenceLowering(ExpressionLowering bodies) {
    this.bodies = bodies;
    types = bodies.types;
  }

  /** A method that a reference may mean, and whether its first parameter is the receiver. */
  private record Meant(Member member, boolean unbound) {}

  /**
   * @param function behind {@code formal}, or null
   */
  Typed lower(MethodReferenceExpr tree, JavaType formal, Function function, Inference inference) {
    Typed receiver = receiver(tree);
    List<Node> parts =
        receiver == null || receiver.isTypeName() ? List.of() : List.of(receiver.node());
    if (receiver == null || function == null) {
      bodies.context.resolution.unresolved(tree.toString());
      return bodies.unknown(tree, parts);
    }
    List<JavaType> arguments = new ArrayList<>(2);
    function.parameters().forEach(each -> arguments.add(inference.settled(each)));
    if (tree.getIdentifier().equals("new") && receiver.type().is(Kind.ARRAY)) {
      return array(tree, formal, receiver.type(), function, inference);
    }
    Meant meant = meant(tree, receiver, arguments);
    if (meant == null) {
      bodies.context.resolution.unresolved(receiver.type().erased());
      return bodies.unknown(tree, parts);
    }
    KnownMethod method = meant.member.method();
    learn(meant, receiver, function, arguments, inference);
    Callee callee = method.callee(meant.member.owner());
    bodies.context.resolution.resolved();
    return new Typed(
        new Node.Reference(
            bodies.range(tree),
            tree.getScope() instanceof SuperExpr ? callee.asFinal() : callee,
            parts.isEmpty() ? null : parts.get(0),
            bodies.functions().target(formal, inference)),
        inference.settled(formal));
  }

  private Typed receiver(MethodReferenceExpr tree) {
    if (tree.getScope() instanceof TypeExpr written) {
      // What looks like the name of a type may be that of a variable.
      if (written.getType().isClassOrInterfaceType()) {
        var named = written.getType().asClassOrInterfaceType();
        if (named.getTypeArguments().isEmpty()) {
          Typed read = bodies.lower(expression(named.getNameWithScope(), tree), null);
          if (read != null) {
            return read;
          }
        }
      }
      JavaType type = bodies.typeScope().type(written.getType());
      return type.isUnknown() ? null : new Typed(null, type);
    }
    return bodies.lower(tree.getScope(), null);
  }

  private static com.github.javaparser.ast.expr.Expression expression(
      String dotted, MethodReferenceExpr place) {
    com.github.javaparser.ast.expr.Expression found = null;
    for (String part : dotted.split("\\.")) {
      found =
          found == null
              ? new com.github.javaparser.ast.expr.NameExpr(part)
              : new com.github.javaparser.ast.expr.FieldAccessExpr(found, part);
      found.setRange(place.getScope().getRange().orElse(null));
    }
    return found;
  }

  private Typed array(
      MethodReferenceExpr tree,
      JavaType formal,
      JavaType type,
      Function function,
      Inference inference) {
    inference.given(function.returns(), type);
    MethodKey key = MethodKey.of(type.erased(), MethodKey.CONSTRUCTOR, "int");
    Callee callee = new Callee(key, type.ref(), false, false, false, false, List.of(), Set.of());
    return new Typed(
        new Node.Reference(
            bodies.range(tree), callee, null, bodies.functions().target(formal, inference)),
        inference.settled(formal));
  }

  private Meant meant(MethodReferenceExpr tree, Typed receiver, List<JavaType> arguments) {
    Meant best = null;
    for (Meant each : candidates(tree, receiver, arguments.size())) {
      if (accepts(each, arguments)
          && (best == null || isMoreSpecific(each, best, arguments.size()))) {
        best = each;
      }
    }
    return best;
  }

  private List<Meant> candidates(MethodReferenceExpr tree, Typed receiver, int arity) {
    List<Meant> found = new ArrayList<>(2);
    JavaType type = receiver.type();
    if (tree.getIdentifier().equals("new")) {
      KnownType declared = types.find(type.name());
      if (declared != null) {
        for (KnownMethod each : declared.methodsNamed(MethodKey.CONSTRUCTOR)) {
          if (fits(each, arity)) {
            found.add(new Meant(new Member(each, declared, type), false));
          }
        }
      }
      return found;
    }
    for (Member each : types.methods(type, tree.getIdentifier())) {
      boolean unbound = receiver.isTypeName() && !each.method().isStatic();
      if (fits(each.method(), unbound ? arity - 1 : arity)) {
        found.add(new Meant(each, unbound));
      }
    }
    return found;
  }

  private static boolean fits(KnownMethod method, int arguments) {
    int declared = method.parameters().size();
    return declared == arguments || method.isVarargs() && arguments >= declared - 1;
  }

  private boolean accepts(Meant meant, List<JavaType> arguments) {
    List<JavaType> parameters = meant.member.method().parameters();
    int offset = meant.unbound ? 1 : 0;
    if (parameters.size() != arguments.size() - offset) {
      return true;
    }
    for (int i = 0; i < parameters.size(); i++) {
      JavaType wanted = CallLowering.member(parameters.get(i), meant.member);
      if (!types.accepts(wanted, arguments.get(i + offset))) {
        return false;
      }
    }
    return true;
  }

  private boolean isMoreSpecific(Meant one, Meant other, int arity) {
    List<JavaType> mine = one.member.method().parameters();
    List<JavaType> others = other.member.method().parameters();
    if (mine.size() != others.size()) {
      return mine.size() == arity && others.size() != arity;
    }
    boolean differs = false;
    for (int i = 0; i < mine.size(); i++) {
      if (!mine.get(i).erased().equals(others.get(i).erased())) {
        differs = true;
        if (!types.isBelow(mine.get(i), others.get(i))) {
          return false;
        }
      }
    }
    return differs;
  }

  /** What the reference gives back tells the call's variables. */
  private void learn(
      Meant meant,
      Typed receiver,
      Function function,
      List<JavaType> arguments,
      Inference inference) {
    KnownMethod method = meant.member.method();
    if (function.returns().isVoid()) {
      return;
    }
    if (method.isConstructor()) {
      JavaType created = receiver.type();
      inference.given(function.returns(), created);
      return;
    }
    Member member = meant.member;
    if (meant.unbound && !arguments.isEmpty()) {
      JavaType instance = types.asSuper(arguments.get(0), member.owner().name());
      if (instance != null) {
        member = new Member(method, member.owner(), instance);
      }
    }
    Inference own = new Inference(bodies.context.sources, method.variables());
    int offset = meant.unbound ? 1 : 0;
    for (int i = 0; i < method.parameters().size() && i + offset < arguments.size(); i++) {
      own.given(
          own.formal(CallLowering.member(method.parameters().get(i), member)),
          arguments.get(i + offset));
    }
    JavaType returns = own.settled(own.formal(CallLowering.member(method.returns(), member)));
    inference.given(function.returns(), returns.isVoid() ? JavaType.UNKNOWN : returns.bounded());
  }

  /** Whether the reference can be that function, as far as numbers and results can tell. */
  boolean fits(MethodReferenceExpr tree, Function function) {
    ExpressionLowering.Mark mark = bodies.mark();
    Typed receiver = receiver(tree);
    bodies.reset(mark);
    if (receiver == null || receiver.type().is(Kind.ARRAY)) {
      return true;
    }
    if (types.find(receiver.type().bounded().name()) == null) {
      return true;
    }
    List<Meant> candidates = candidates(tree, receiver, function.parameters().size());
    if (candidates.isEmpty()) {
      return types.isOpen(receiver.type().bounded().name());
    }
    return function.returns().isVoid()
        || tree.getIdentifier().equals("new")
        || candidates.stream().anyMatch(each -> !each.member.method().returns().isVoid());
  }
}
