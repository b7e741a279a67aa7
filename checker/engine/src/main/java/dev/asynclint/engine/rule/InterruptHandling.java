package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of a catch block whether every way through it restores the interrupt or throws it on. */
final class InterruptHandling {
  private static final int MAX_DEPTH = 3;

  private final ModuleIndex index;
  private final Catalogue catalogue;
  private final Map<Integer, Node> definitions = new HashMap<>();

  InterruptHandling(RuleContext context, MethodBody body) {
    index = context.index();
    catalogue = context.catalogue();
    for (Node.Declare declare : body.nodes(Node.Declare.class)) {
      if (declare.variable().stable()) {
        definitions.put(declare.variable().id(), declare.initializer());
      }
    }
  }

  /** How a way through code ends, the best first. */
  private enum End {
    /** The interrupt is restored or thrown on. */
    KEPT,
    /** It is not, and the code behind runs. */
    OPEN,
    /** It is not, and the way leaves. */
    LOST
  }

  /** Whether no way through the block loses the interrupt. */
  boolean keeps(Node.Try.Catch handler) {
    return end(handler.body(), handler.parameter()) == End.KEPT;
  }

  /** Whether the tree restores the interrupt of the current thread, on whatever way. */
  boolean restores(Node root) {
    return restores(root, new HashSet<>(), 0);
  }

  private End end(Node node, Variable caught) {
    if (node instanceof Node.Block block) {
      for (Node statement : block.statements()) {
        End end = end(statement, caught);
        if (end != End.OPEN) {
          return end;
        }
      }
      return End.OPEN;
    }
    if (node instanceof Node.Branch branch && branch.type().isVoid()) {
      return branch(branch, caught);
    }
    if (node instanceof Node.Exit exit) {
      return exit(exit, caught);
    }
    if (node instanceof Node.Try attempt) {
      boolean always = attempt.cleanup() != null && restores(attempt.cleanup());
      return always ? End.KEPT : end(attempt.body(), caught);
    }
    return restores(node) || endsProcess(node) ? End.KEPT : End.OPEN;
  }

  private End branch(Node.Branch branch, Variable caught) {
    if (restores(branch.condition())) {
      return End.KEPT;
    }
    End then = end(branch.then(), caught);
    End otherwise = branch.otherwise() == null ? End.OPEN : end(branch.otherwise(), caught);
    boolean asksForInterrupt =
        Subtree.contains(
            branch.condition(),
            index,
            n ->
                n instanceof Node.Test test
                    && test.operator() == Node.Test.Operator.INSTANCE_OF
                    && Subtree.isRead(test.operands().get(0), caught));
    if (asksForInterrupt) {
      // Which of both is the interrupt's way the type alone would tell: take the better one.
      return then.compareTo(otherwise) < 0 ? then : otherwise;
    }
    if (then == otherwise) {
      return then;
    }
    return then == End.LOST || otherwise == End.LOST ? End.LOST : End.OPEN;
  }

  private End exit(Node.Exit exit, Variable caught) {
    if (exit.value() == null) {
      // A throw without a value stands in code that does not parse.
      return End.LOST;
    }
    if (restores(exit.value())) {
      return End.KEPT;
    }
    return exit.kind() == Node.Exit.Kind.THROW && throwsOn(exit.value(), caught)
        ? End.KEPT
        : End.LOST;
  }

  /**
   * Whether what is thrown is the caught exception, one that says "interrupted" or "cancelled" by
   * its type, or what code outside the module makes of it.
   */
  private boolean throwsOn(Node thrown, Variable caught) {
    if (Subtree.isRead(thrown, caught)) {
      return true;
    }
    if (thrown instanceof Node.Branch choice) {
      return throwsOn(choice.then(), caught) || throwsOn(choice.otherwise(), caught);
    }
    String type = thrown.type().simpleName();
    if (type.contains("Interrupt") || type.contains("Cancel")) {
      return true;
    }
    return thrown instanceof Node.Call call
        && !call.isCreation()
        && call.arguments().stream().anyMatch(a -> Subtree.isRead(a, caught))
        && (!index.knows(call.callee()) || throwsParameter(call));
  }

  /** Whether a method of the module throws just what it is given. */
  private boolean throwsParameter(Node.Call call) {
    return index.targets(call.callee().key(), call.callee().isOverridable()).stream()
        .anyMatch(
            target ->
                Subtree.contains(
                    target.body(),
                    index,
                    node ->
                        node instanceof Node.Exit exit
                            && exit.kind() == Node.Exit.Kind.THROW
                            && exit.value() instanceof Node.Local local
                            && local.variable().isParameter()));
  }

  private boolean endsProcess(Node node) {
    return node instanceof Node.Call call
        && catalogue.method(Kind.ENDS_PROCESS, call.callee().key()).isPresent();
  }

  private boolean restores(Node node, Set<MethodKey> seen, int depth) {
    if (node instanceof Node.Lambda || node instanceof Node.Reference || node == null) {
      return false;
    }
    if (node instanceof Node.Call call && restoresItself(call, seen, depth)) {
      return true;
    }
    for (Node child : Children.of(node)) {
      if (restores(child, seen, depth)) {
        return true;
      }
    }
    return false;
  }

  private boolean restoresItself(Node.Call call, Set<MethodKey> seen, int depth) {
    Optional<CatalogueLine> known = catalogue.method(Kind.RESTORES_INTERRUPT, call.callee().key());
    if (known.isPresent()) {
      return !known.get().has("current") || isCurrentThread(call.receiver(), 0);
    }
    if (!index.knows(call.callee()) || depth >= MAX_DEPTH || !seen.add(call.callee().key())) {
      return false;
    }
    List<SourceMethod> targets = index.targets(call.callee().key(), call.callee().isOverridable());
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> restores(target.body(), seen, depth + 1));
  }

  /** The current thread, or the object itself in a method of a thread. */
  private boolean isCurrentThread(Node receiver, int depth) {
    if (receiver instanceof Node.Local local && depth < MAX_DEPTH) {
      return isCurrentThread(definitions.get(local.variable().id()), depth + 1);
    }
    return receiver instanceof Node.This
        || receiver instanceof Node.Call call
            && catalogue.method(Kind.CURRENT_THREAD, call.callee().key()).isPresent();
  }
}
