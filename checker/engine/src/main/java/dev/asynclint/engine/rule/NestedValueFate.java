package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of an async value in an async value: whether anybody can take out the inner one. */
final class NestedValueFate {
  /** The declaration that holds the nested type: a method's return type. */
  static final String METHOD = "method";

  /** The declaration that holds the nested type: a local's type. */
  static final String VARIABLE = "variable";

  private static final Set<String> ANYTHING = Set.of("java.lang.Object", "?");

  private final RuleContext context;
  private final Nesting nesting;
  private final ChangeableSignature signatures;
  private Map<MethodKey, List<Use>> calls;

  private record Use(MethodBody body, Node node) {}

  /**
   * Where a nested value ends.
   *
   * @param isLost nobody takes the inner one out
   * @param isRepairable what is around it takes the inner value in its place
   * @param declaration what must be declared differently for that, or the empty string
   */
  record Fate(boolean isLost, boolean isRepairable, String declaration) {
    /** Somebody takes it, or may do so. */
    static final Fate TAKEN = new Fate(false, false, "");

    static final Fate LOST = new Fate(true, true, "");

    /** Two places that both get the value. */
    Fate and(Fate other) {
      if (!isLost || !other.isLost) {
        return TAKEN;
      }
      boolean compatible = declaration.equals(other.declaration) || declaration.isEmpty();
      return new Fate(true, isRepairable && other.isRepairable && compatible, other.declaration);
    }

    Fate in(String place) {
      return new Fate(isLost, isRepairable && declaration.isEmpty(), place);
    }
  }

  NestedValueFate(RuleContext context, Nesting nesting) {
    this.context = context;
    this.nesting = nesting;
    signatures = new ChangeableSignature(context);
  }

  Fate of(MethodBody body, Node value) {
    return of(body, value, new HashSet<>());
  }

  private Fate of(MethodBody body, Node value, Set<Object> seen) {
    Node parent = body.parent(value);
    if (parent instanceof Node.Call call) {
      return call.receiver() == value ? ofReceiver(body, call, value, seen) : ofArgument(call);
    }
    if (parent instanceof Node.Declare declare) {
      return ofLocal(body, declare.variable(), seen);
    }
    if (parent instanceof Node.Branch branch && branch.condition() != value) {
      return branch.type().isVoid() ? Fate.TAKEN : of(body, branch, seen);
    }
    if (parent instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.RETURN) {
      Node.Lambda lambda = body.lambda(exit);
      return lambda == null ? ofReturned(body, seen) : ofFunction(body, lambda, seen);
    }
    return parent instanceof Node.Lambda lambda ? ofFunction(body, lambda, seen) : Fate.TAKEN;
  }

  private Fate ofReceiver(MethodBody body, Node.Call call, Node value, Set<Object> seen) {
    TypeRef inner = value.type().argument(0);
    if (!nesting.isAsync(call.type())
        || context.catalogue().method(Kind.WAIT, call.callee().key()).isPresent()
        || call.arguments().stream().anyMatch(argument -> mayTake(argument, inner))) {
      return Fate.TAKEN;
    }
    if (nesting.isNested(call.type()) && call.type().argument(0).equals(inner)) {
      return of(body, call, seen);
    }
    return holds(call.type(), inner) ? Fate.TAKEN : Fate.LOST;
  }

  /** Whether an argument of an operator may look at the inner value. */
  private boolean mayTake(Node argument, TypeRef inner) {
    if (argument instanceof Node.Lambda lambda) {
      return lambda.parameters().stream()
          .anyMatch(
              parameter ->
                  isOrHolds(parameter.type(), inner)
                      && Subtree.mentions(lambda.body(), context.index(), parameter));
    }
    if (argument instanceof Node.Reference reference) {
      return reference.target().parameters().stream().anyMatch(type -> isOrHolds(type, inner));
    }
    return context.index().types().functionalMethod(argument.type().name()).isPresent()
        && !argument.type().name().equals("java.util.concurrent.Executor");
  }

  private static boolean isOrHolds(TypeRef type, TypeRef inner) {
    return ANYTHING.contains(type.name()) || type.equals(inner) || holds(type, inner);
  }

  private static boolean holds(TypeRef type, TypeRef inner) {
    return type.arguments().stream().anyMatch(argument -> isOrHolds(argument, inner));
  }

  /** An argument is lost to those who wait for several values and give none of them back. */
  private Fate ofArgument(Node.Call call) {
    return context.catalogue().method(Kind.COMBINES, call.callee().key()).isPresent()
            && call.type().argument(0).name().equals("java.lang.Void")
        ? Fate.LOST
        : Fate.TAKEN;
  }

  private Fate ofLocal(MethodBody body, Variable variable, Set<Object> seen) {
    if (!variable.stable() || !seen.add(variable)) {
      return Fate.TAKEN;
    }
    Fate fate = null;
    for (Node node : body.nodes()) {
      if (Subtree.isRead(node, variable)) {
        Fate read = of(body, node, seen);
        fate = fate == null ? read : fate.and(read);
      }
    }
    if (fate == null) {
      return Fate.TAKEN;
    }
    return nesting.isNested(variable.type()) ? fate.in(VARIABLE) : fate;
  }

  private Fate ofReturned(MethodBody body, Set<Object> seen) {
    SourceMethod method = body.method();
    if (!nesting.isAsync(method.returns())
        || !method.overrides().isEmpty()
        || !seen.add(method.key())) {
      return Fate.TAKEN;
    }
    if (!nesting.isNested(method.returns())) {
      return ANYTHING.contains(method.returns().argument(0).name()) ? Fate.LOST : Fate.TAKEN;
    }
    if (!context.index().overriding(method.key()).isEmpty()) {
      return Fate.TAKEN;
    }
    List<Use> uses = calls().getOrDefault(method.key(), List.of());
    Fate fate = Fate.LOST;
    for (Use use : uses) {
      fate = fate.and(of(use.body(), use.node(), seen));
    }
    return uses.isEmpty() && signatures.isOurs(body)
        ? fate.in(METHOD)
        : new Fate(fate.isLost(), false, "");
  }

  /** What a function gives back is where its operator's result is, if that is nested as well. */
  private Fate ofFunction(MethodBody body, Node.Lambda lambda, Set<Object> seen) {
    return body.parent(lambda) instanceof Node.Call operator
            && nesting.isNested(operator.type())
            && operator.type().argument(0).equals(lambda.target().returns().argument(0))
        ? of(body, operator, seen)
        : Fate.TAKEN;
  }

  private Map<MethodKey, List<Use>> calls() {
    if (calls == null) {
      calls = new HashMap<>();
      for (MethodBody body : context.bodies()) {
        for (Node node : body.nodes()) {
          if (node instanceof Node.Call call && nesting.isNested(call.type())) {
            use(call.callee().key(), new Use(body, call));
          } else if (node instanceof Node.Reference reference) {
            use(reference.callee().key(), new Use(body, reference));
          }
        }
      }
    }
    return calls;
  }

  private void use(MethodKey key, Use use) {
    calls.computeIfAbsent(key, any -> new ArrayList<>(1)).add(use);
  }
}
