package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Async values that nobody keeps: dropped as a statement, kept in a local that is never read, or
 * given back to a functional interface that returns nothing. What may be dropped is not among them.
 */
final class DroppedValues {
  private static final Pattern CLEAN_UP =
      Pattern.compile(
          "(close|destroy|shutdown|stop|dispose|release|terminate|cancel|disconnect)([A-Z].*)?");

  private final RuleContext context;
  private final Catalogue catalogue;
  private final AsyncValues values;
  private final FailureHandling failures;
  private final EnclosingCode enclosing;
  private final LocalReads reads;

  /**
   * A dropped value.
   *
   * @param node the outermost call of the chain, or the method reference
   * @param type the type of what is dropped
   * @param cold nothing was started, and nothing ever will be
   * @param isSubscription what is dropped only ends a subscription: it holds no failure
   * @param ownCode it stands in the method's own code, not in a lambda
   */
  record Dropped(
      MethodBody body,
      Node node,
      Callee callee,
      TypeRef type,
      boolean cold,
      boolean isSubscription,
      boolean ownCode) {
    /** Whether a void method drops it itself: a question of that method's signature. */
    boolean byVoidMethod() {
      return ownCode && body.method().returns().isVoid() && !body.key().isInitializer();
    }
  }

  private List<Dropped> all;

  DroppedValues(RuleContext context) {
    this.context = context;
    catalogue = context.catalogue();
    values = new AsyncValues(context);
    failures = new FailureHandling(context, values);
    enclosing = new EnclosingCode(context);
    reads = new LocalReads(context.index(), context.bodies());
  }

  EnclosingCode enclosing() {
    return enclosing;
  }

  /** Every dropped value outside tests, in order of file and position. */
  List<Dropped> all() {
    if (all == null) {
      all = List.copyOf(find());
    }
    return all;
  }

  private List<Dropped> find() {
    List<Dropped> found = new ArrayList<>();
    for (MethodBody body : context.wantedBodies()) {
      List<Dropped> here = new ArrayList<>(0);
      for (Node node : body.nodes()) {
        if (node instanceof Node.Call call) {
          call(body, call, here);
        } else if (node instanceof Node.Reference reference) {
          reference(body, reference, here);
        }
      }
      if (!here.isEmpty() && !enclosing.isTest(body)) {
        found.addAll(here);
      }
    }
    return found;
  }

  private void call(MethodBody body, Node.Call call, List<Dropped> found) {
    boolean subscribes = values.subscribes(call.callee());
    if (call.isCreation()
        || !subscribes && !values.isAsync(call.type())
        || !isDropped(body, call)
        || values.isIgnorable(call.callee(), call.type())
        || isAssertion(body, call, call)) {
      return;
    }
    boolean cold = !subscribes && values.isCold(call.type());
    boolean unseen =
        values.starts(call)
            && !values.keeps(call)
            && !failures.isHandled(call, body.method().body())
            && !isCleanUp(call.callee())
            && !hasIgnorableSource(call.receiver());
    if (cold || unseen) {
      boolean ownCode = body.lambda(call) == null;
      found.add(new Dropped(body, call, call.callee(), call.type(), cold, subscribes, ownCode));
    }
  }

  private void reference(MethodBody body, Node.Reference reference, List<Dropped> found) {
    Callee callee = reference.callee();
    TypeRef type = callee.declaredReturn();
    boolean subscribes = values.subscribes(callee);
    if (!reference.target().returns().isVoid()
        || callee.key().isConstructor()
        || !subscribes && !values.isAsync(type)
        || values.isIgnorable(callee, type)
        || isAssertion(body, reference, reference.receiver())) {
      return;
    }
    boolean cold = !subscribes && values.isCold(type);
    if (cold
        || values.starts(reference) && !failures.handsBackHandled(callee) && !isCleanUp(callee)) {
      found.add(new Dropped(body, reference, callee, type, cold, subscribes, false));
    }
  }

  /** Whether the call ends a resource: nobody is left to wait for it or to be told. */
  static boolean isCleanUp(Callee callee) {
    return isCleanUp(callee.key());
  }

  static boolean isCleanUp(MethodKey method) {
    return CLEAN_UP.matcher(method.name()).matches();
  }

  private boolean hasIgnorableSource(Node receiver) {
    return AsyncValues.chain(receiver).stream()
        .anyMatch(c -> values.isIgnorable(c.callee(), c.type()));
  }

  /** Whether it is chained to an assertion or stands in a function given to one. */
  private boolean isAssertion(MethodBody body, Node node, Node chain) {
    if (AsyncValues.chain(chain).stream().anyMatch(this::isAssertion)) {
      return true;
    }
    Node inner = node;
    for (Node outer = body.parent(node); outer != null; outer = body.parent(outer)) {
      boolean function = inner instanceof Node.Lambda || inner instanceof Node.Reference;
      if (function && outer instanceof Node.Call call && isAssertion(call)) {
        return true;
      }
      inner = outer;
    }
    return false;
  }

  private boolean isAssertion(Node.Call call) {
    return catalogue.method(Kind.ASSERTION, call.callee().key()).isPresent();
  }

  private boolean isDropped(MethodBody body, Node node) {
    Node parent = body.parent(node);
    if (parent instanceof Node.Declare declare) {
      boolean resource =
          body.parent(declare) instanceof Node.Try attempt
              && attempt.resources().stream().anyMatch(r -> r == declare);
      return !resource && isDead(body, declare.variable());
    }
    if (parent instanceof Node.Assign assign) {
      return assign.value() == node
          && assign.target() instanceof Node.Local local
          && isDead(body, local.variable())
          && isStatement(assign, body.parent(assign));
    }
    return isStatement(node, parent);
  }

  private boolean isDead(MethodBody body, Variable variable) {
    return !variable.isExplicitlyUnused() && !reads.isRead(body, variable);
  }

  /** Whether nobody takes the value of a node, as the node around it shows. */
  static boolean isStatement(Node node, Node parent) {
    if (parent instanceof Node.Lambda lambda) {
      return lambda.target().returns().isVoid();
    }
    if (parent instanceof Node.Branch branch) {
      return branch.type().isVoid() && branch.condition() != node;
    }
    if (parent instanceof Node.Loop loop) {
      boolean iterated =
          loop.kind() == Node.Loop.Kind.FOR_EACH && loop.setup().stream().anyMatch(s -> s == node);
      return !iterated && loop.condition() != node;
    }
    if (parent instanceof Node.Switch choice) {
      return choice.cases().stream().flatMap(c -> c.body().stream()).anyMatch(s -> s == node);
    }
    return parent instanceof Node.Block;
  }
}
