package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What expressions are in terms of async values: their kind, their chain, whether they start. */
final class AsyncValues {
  private final Catalogue catalogue;
  private final ModuleIndex index;

  AsyncValues(RuleContext context) {
    catalogue = context.catalogue();
    index = context.index();
  }

  /** Whether it is an async type or a handle. */
  boolean isAsync(TypeRef type) {
    return line(type).isPresent();
  }

  /** Whether nothing happens before somebody subscribes. */
  boolean isCold(TypeRef type) {
    return line(type).filter(line -> line.has("cold")).isPresent();
  }

  private Optional<CatalogueLine> line(TypeRef type) {
    return type.isVoid() || type.isUnknown()
        ? Optional.empty()
        : catalogue.type(Kind.ASYNC_TYPE, type.name());
  }

  boolean subscribes(Callee callee) {
    return catalogue.method(Kind.SUBSCRIBES, callee.key()).isPresent();
  }

  /** The call and the calls it is chained to, outermost first. */
  static List<Node.Call> chain(Node node) {
    List<Node.Call> calls = new ArrayList<>(2);
    for (Node next = node; next instanceof Node.Call call; next = call.receiver()) {
      calls.add(call);
    }
    return calls;
  }

  /** The call of a chain that starts or fetches what the others are steps on. */
  Node.Call origin(Node.Call end) {
    Node.Call found = end;
    for (Node.Call call : chain(end)) {
      if (isAsync(call.type())) {
        found = call;
      }
    }
    return found;
  }

  /** Whether a function argument of the call gives back an async value. */
  private boolean runsAsync(Node.Call call) {
    for (Node argument : call.arguments()) {
      TypeRef returned = TypeRef.VOID;
      if (argument instanceof Node.Lambda lambda) {
        returned = lambda.target().returns();
      } else if (argument instanceof Node.Reference reference) {
        returned = reference.target().returns();
      }
      if (isAsync(returned)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the expression starts work, and does not only add a step to what others started. */
  boolean starts(Node node) {
    for (Node.Call call : chain(node)) {
      if (subscribes(call.callee()) || runsAsync(call) || isAsync(call.type()) && creates(call)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call itself starts or fetches what it gives back, and is no step of a chain. */
  boolean creates(Node.Call call) {
    if (call.isCreation()
        || catalogue.method(Kind.COMPLETED, call.callee().key()).isPresent()
        || catalogue.method(Kind.SAME_STAGE, call.callee().key()).isPresent()
        || isIgnorable(call.callee(), call.type())) {
      return false;
    }
    Node receiver = call.receiver();
    if (receiver != null && isAsync(receiver.type())) {
      return false;
    }
    boolean combines = catalogue.method(Kind.COMBINES, call.callee().key()).isPresent();
    if (receiver == null && !combines && call.arguments().stream().anyMatch(this::isStage)) {
      return call.arguments().stream().anyMatch(this::starts);
    }
    return isAsync(call.callee().declaredReturn()) || isFunction(call.callee());
  }

  /** Whether a factory or operator of an async type gives it back: {@code supplyAsync}. */
  boolean isMadeByItsType(Node.Call call) {
    return isAsync(TypeRef.of(call.callee().key().owner()))
        || catalogue.method(Kind.WRAPS, call.callee().key()).isPresent()
        || catalogue.method(Kind.COMBINES, call.callee().key()).isPresent();
  }

  private boolean isStage(Node node) {
    return isAsync(node.type());
  }

  /** {@code supplier.get()} starts what {@code list.get(0)} only fetches. */
  private boolean isFunction(Callee callee) {
    return index.types().functionalMethod(callee.key().owner()).isPresent();
  }

  /** Whether calling the referenced method starts work. */
  boolean starts(Node.Reference reference) {
    Callee callee = reference.callee();
    boolean onValueGiven = !callee.isStatic() && reference.receiver() == null;
    boolean onStage =
        onValueGiven
            ? isAsync(TypeRef.of(callee.key().owner()))
            : reference.receiver() != null && isAsync(reference.receiver().type());
    return subscribes(callee)
        || !onStage
            && !callee.key().isConstructor()
            && catalogue.method(Kind.COMPLETED, callee.key()).isEmpty();
  }

  /** Whether nobody has to look at what the call gives back. */
  boolean isIgnorable(Callee callee, TypeRef type) {
    return catalogue.method(Kind.IGNORABLE, callee.key()).isPresent()
        || catalogue.type(Kind.IGNORABLE, type.name()).isPresent()
        || callee.annotations().stream().anyMatch(name -> name.endsWith(".CanIgnoreReturnValue"));
  }

  /** Whether the receiver is a container of such values: it keeps what it gives back. */
  boolean keeps(Node.Call call) {
    return call.receiver() != null
        && !isAsync(call.receiver().type())
        && !isAsync(call.callee().declaredReturn())
        && call.receiver().type().arguments().contains(call.type());
  }
}
