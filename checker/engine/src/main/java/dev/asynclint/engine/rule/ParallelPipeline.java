package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.BlockingReach.Cause;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions that a parallel stream pipeline runs, and what is wrong with running them so. */
final class ParallelPipeline {
  private final RuleContext context;
  private final MethodBody body;
  private final List<Node> functions = new ArrayList<>();
  private boolean sequential;

  ParallelPipeline(RuleContext context, MethodBody body, Node.Call parallel) {
    this.context = context;
    this.body = body;
    Node.Call outermost = parallel;
    while (body.parent(outermost) instanceof Node.Call call && call.receiver() == outermost) {
      outermost = call;
      sequential |= context.catalogue().method(Kind.SEQUENTIAL, call.callee().key()).isPresent();
    }
    for (Node node = outermost; node instanceof Node.Call call; node = call.receiver()) {
      for (Node argument : call.arguments()) {
        if (argument instanceof Node.Lambda || argument instanceof Node.Reference) {
          functions.add(argument);
        }
      }
    }
  }

  /** Whether a later call takes the parallelism back. */
  boolean isMadeSequential() {
    return sequential;
  }

  /** The first thing in the pipeline that blocks. */
  Optional<Cause> blocks() {
    for (Node function : functions) {
      Optional<Cause> cause =
          function instanceof Node.Lambda lambda
              ? blocks(new UnitId(body.key(), lambda.ordinal()))
              : blocks((Node.Reference) function);
      if (cause.isPresent()) {
        return cause;
      }
    }
    return Optional.empty();
  }

  private Optional<Cause> blocks(UnitId id) {
    UnitSummary unit = context.graph().unit(id);
    return unit == null ? Optional.empty() : context.blocking().of(unit);
  }

  private Optional<Cause> blocks(Node.Reference reference) {
    MethodKey key = reference.callee().key();
    if (context.catalogue().method(Kind.WAIT, key).isPresent()
        || context.catalogue().method(Kind.BLOCK, key).isPresent()) {
      UnitSummary method = context.graph().unit(body.unit(reference));
      return Optional.of(new Cause(key.display(), method.declaration()));
    }
    return blocks(new UnitId(key, 0));
  }

  /** What the pipeline shares between threads, as words for a message; empty if nothing is seen. */
  String shares() {
    for (Node function : functions) {
      if (function instanceof Node.Reference reference
          && reference.receiver() instanceof Node.Local local
          && changes(reference.callee().key(), local)) {
        return "; it also changes '" + local.variable().name() + "' from several threads";
      }
      String shared = function instanceof Node.Lambda lambda ? shared(lambda, lambda.body()) : "";
      if (!shared.isEmpty()) {
        return shared;
      }
    }
    return "";
  }

  private String shared(Node.Lambda lambda, Node node) {
    if (node instanceof Node.Synchronized) {
      return "; its threads also queue at a lock";
    }
    if (node instanceof Node.Call call
        && call.receiver() instanceof Node.Local local
        && isCaptured(lambda, local.variable())
        && changes(call.callee().key(), local)) {
      return "; it also changes '" + local.variable().name() + "' from several threads";
    }
    for (Node child : Children.of(node)) {
      String found = shared(lambda, child);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private static boolean isCaptured(Node.Lambda lambda, Variable variable) {
    return variable.range().start() < lambda.range().start()
        || variable.range().start() > lambda.range().end();
  }

  /** A change of an object that is not made for several threads, by the type it was made of. */
  private boolean changes(MethodKey key, Node.Local local) {
    Node made = Definitions.ofStable(body, local);
    String type = made == null ? local.type().name() : made.type().name();
    return context
        .catalogue()
        .method(Kind.CHANGES, new MethodKey(type, key.name(), key.parameters()))
        .isPresent();
  }
}
