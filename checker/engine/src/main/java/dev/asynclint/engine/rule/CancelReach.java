package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.catalogue.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cancels and timeouts that end a stage and leave the work behind it running: they reach what they
 * are called on, and nothing it was derived from.
 */
final class CancelReach {
  private final RuleContext context;
  private final AssignedValues assigned;
  private final StartedWork work;
  private Map<SourceFile, List<Cancel>> cancels;

  private record Cancel(MethodBody body, Node receiver) {}

  CancelReach(RuleContext context, AssignedValues assigned, StartedWork work) {
    this.context = context;
    this.assigned = assigned;
    this.work = work;
  }

  /** What is wrong with a call that cancels or limits, as a message. */
  Optional<String> problemOf(MethodBody body, Node.Call call) {
    if (work.is(Kind.TIME_LIMITS, call)) {
      return leavesWork(body, call);
    }
    if (!work.cancels(call) || call.receiver() == null || !work.isStage(call.receiver().type())) {
      return Optional.empty();
    }
    if (work.neverInterrupts(body, call.receiver())) {
      return isInterrupting(call) && !cancelsMore(body, call)
          ? Optional.of(
              "Submit the work to an executor and cancel that handle: cancel(true) on this stage"
                  + " never interrupts, and the work goes on.")
          : Optional.empty();
    }
    return uncancelledSource(body, call.receiver())
        .map(
            source ->
                "Cancel "
                    + source
                    + " as well: cancelling a stage derived from it does not stop it.");
  }

  private static boolean isInterrupting(Node.Call call) {
    return call.arguments().size() == 1
        && call.arguments().get(0) instanceof Node.Constant constant
        && constant.isTrue();
  }

  /** Whether the body cancels something besides that may stop the work. */
  private boolean cancelsMore(MethodBody body, Node.Call call) {
    for (Node.Call other : body.nodes(Node.Call.class)) {
      if (other != call
          && work.cancels(other)
          && (other.receiver() == null || !work.neverInterrupts(body, other.receiver()))) {
        return true;
      }
    }
    return false;
  }

  /** Name of the local or field a derived stage comes from, if nobody cancels it. */
  private Optional<String> uncancelledSource(MethodBody body, Node derived) {
    String name = null;
    for (Node value : assigned.of(body, derived)) {
      Node source = work.source(value);
      if (source == value || !isDerived(value)) {
        return Optional.empty();
      }
      if (source instanceof Node.Local local && !local.variable().isParameter()) {
        name = local.variable().name();
      } else if (source instanceof Node.Field field) {
        name = field.name();
      } else {
        return Optional.empty();
      }
      List<Node> origins = assigned.of(body, source);
      boolean own =
          origins.stream().allMatch(o -> o instanceof Node.Call call && !call.isCreation());
      if (!own
          || origins.stream().anyMatch(o -> work.isShared(body, o))
          || isCancelled(body, source)) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(name);
  }

  private boolean isDerived(Node value) {
    Node node = value;
    while (work.isSameStage(node)) {
      node = ((Node.Call) node).receiver();
    }
    return work.isOperator(node);
  }

  private boolean isCancelled(MethodBody body, Node source) {
    return cancelsIn(body.file()).stream()
        .anyMatch(cancel -> assigned.areSame(body, source, cancel.body(), cancel.receiver()));
  }

  private List<Cancel> cancelsIn(SourceFile file) {
    if (cancels == null) {
      cancels = new HashMap<>();
      for (MethodBody body : context.bodies()) {
        for (Node.Call call : body.calls()) {
          if (call.receiver() != null && work.cancels(call)) {
            cancels
                .computeIfAbsent(body.file(), k -> new ArrayList<>(1))
                .add(new Cancel(body, call.receiver()));
          }
        }
      }
    }
    return cancels.getOrDefault(file, List.of());
  }

  /** A timeout, or the first of several, over work that is started right there. */
  private Optional<String> leavesWork(MethodBody body, Node.Call call) {
    List<Node> stages = new ArrayList<>(call.arguments());
    if (call.receiver() != null) {
      stages = List.of(call.receiver());
    }
    boolean started =
        stages.stream()
            .anyMatch(
                stage ->
                    work.isStage(stage.type())
                        && !isLimitedAlready(stage)
                        && work.isStarted(body, stage));
    if (!started || cancelsAnything(body)) {
      return Optional.empty();
    }
    return Optional.of(
        "Cancel the work that "
            + call.callee().key().display()
            + " leaves behind: it is started here, and completing the stage early does not stop"
            + " it.");
  }

  private boolean isLimitedAlready(Node stage) {
    for (Node node = stage; node instanceof Node.Call call; node = call.receiver()) {
      if (work.is(Kind.TIME_LIMITS, call)) {
        return true;
      }
    }
    return false;
  }

  private boolean cancelsAnything(MethodBody body) {
    return Subtree.contains(body.method().body(), context.index(), work::cancels);
  }
}
