package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.Optional;

/** Platform threads and pools that are made, used and thrown away. */
final class ThreadCreation {
  private final Catalogue catalogue;

  ThreadCreation(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether the call makes platform threads that nobody keeps for further requests. */
  boolean isForOneUse(MethodBody body, Node.Call call) {
    Optional<CatalogueLine> line = catalogue.method(Kind.STARTS_THREADS, call.callee().key());
    boolean constructorOfItself = call.isCreation() && call.type().isVoid();
    if (line.isEmpty() || constructorOfItself || isKept(body, call)) {
      return false;
    }
    return !line.get().has("virtual")
        || call.arguments().stream().anyMatch(argument -> isPlatform(argument));
  }

  /** {@code Thread.ofPlatform().name("a").factory()}: the chain begins with platform threads. */
  private boolean isPlatform(Node argument) {
    return AsyncValues.chain(argument).stream()
        .map(call -> catalogue.method(Kind.STARTS_THREADS, call.callee().key()))
        .anyMatch(line -> line.isPresent() && !line.get().has("virtual"));
  }

  /** Whether it goes to a field, a container, or somebody else who makes threads of it. */
  private boolean isKept(MethodBody body, Node.Call call) {
    Node inner = call;
    for (Node outer = body.parent(call); outer != null; outer = body.parent(outer)) {
      if (outer instanceof Node.Assign assign && assign.target() instanceof Node.Field) {
        return !body.key().isConstructor();
      }
      if (outer instanceof Node.Call user && user.receiver() != inner) {
        return catalogue.method(Kind.IGNORABLE, user.callee().key()).isPresent()
            || catalogue.method(Kind.STARTS_THREADS, user.callee().key()).isPresent();
      }
      boolean passesOn =
          outer instanceof Node.Call
              || outer instanceof Node.Lambda
              || outer instanceof Node.Branch;
      if (!passesOn) {
        return false;
      }
      inner = outer;
    }
    return false;
  }
}
