package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.Optional;

/**
 * Timed waits that give up on work this code started, without cancelling it. Silent for handles
 * others have too: parameters, shared futures, and locals that are handed on.
 */
final class AbandonedWait {

  private final RuleContext context;
  private final AssignedValues assigned;
  private final StartedWork work;
  private final UnprovenWaits unproven;

  AbandonedWait(RuleContext context, AssignedValues assigned, StartedWork work) {
    this.context = context;
    this.assigned = assigned;
    this.work = work;
    unproven = new UnprovenWaits(context);
  }

  /**
   * Whether the call is such a wait: how the handle to cancel is written, or the empty string where
   * there is no catch block in which cancelling it would help.
   */
  Optional<String> handleOf(MethodBody body, Node.Call call) {
    Optional<CatalogueLine> line = context.catalogue().method(Kind.WAIT, call.callee().key());
    if (line.isEmpty()
        || !line.get().has("timed")
        || !call.callee().thrown().contains(TimeoutPath.TIMEOUT)
        || !unproven.contains(body, call)
        || isPoll(call)) {
      return Optional.empty();
    }
    Node handle = handle(call, line.get());
    if (handle == null
        || !work.isCancellable(handle.type())
        || isHandedOn(body, call, handle)
        || isRepeated(body, call, handle)) {
      return Optional.empty();
    }
    boolean started = work.isStarted(body, handle);
    TimeoutPath caught = TimeoutPath.of(body, call, handle, context.index(), work);
    if (caught.cancels()) {
      return Optional.empty();
    }
    if (caught.by() == null) {
      boolean kept = handle instanceof Node.Field;
      return started && !kept ? Optional.of("") : Optional.empty();
    }
    if (!started && !(caught.named() && isOwnHandle(body, handle))) {
      return Optional.empty();
    }
    boolean helps = caught.named() && !work.neverInterrupts(body, handle);
    return Optional.of(helps ? source(body, handle, caught.by()) : "");
  }

  private static Node handle(Node.Call call, CatalogueLine line) {
    String on = line.attribute("on").orElse("receiver");
    if (on.equals("receiver")) {
      return call.receiver();
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (on.equals("arg" + i)) {
        return call.arguments().get(i);
      }
    }
    return null;
  }

  /** A timeout of zero asks; it does not give up. */
  private static boolean isPoll(Node.Call call) {
    return call.arguments().stream()
        .anyMatch(a -> a instanceof Node.Constant constant && "0".equals(constant.value()));
  }

  private boolean isOwnHandle(MethodBody body, Node handle) {
    return handle instanceof Node.Local
        && work.isHandle(handle.type())
        && assigned.of(body, handle).stream()
            .allMatch(v -> v instanceof Node.Call && !work.isShared(body, v));
  }

  /** Whether others get the handle: then they may cancel it, or still want it. */
  private boolean isHandedOn(MethodBody body, Node.Call wait, Node handle) {
    if (handle instanceof Node.Local local) {
      Variable variable = local.variable();
      for (Node node : body.nodes()) {
        boolean handsOn =
            node instanceof Node.Call call
                    && call != wait
                    && call.arguments().stream().anyMatch(a -> Subtree.isRead(a, variable))
                || node instanceof Node.Assign assign && Subtree.isRead(assign.value(), variable)
                || node instanceof Node.Exit exit
                    && exit.value() != null
                    && Subtree.isRead(exit.value(), variable);
        if (handsOn) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a loop waits for the same handle again. */
  private boolean isRepeated(MethodBody body, Node.Call wait, Node handle) {
    for (Node around = body.parent(wait);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Loop loop) {
        boolean declaredInside =
            handle instanceof Node.Call
                || handle instanceof Node.Local local
                    && Subtree.contains(
                        loop.body(),
                        context.index(),
                        n ->
                            n instanceof Node.Declare declare
                                && declare.variable().id() == local.variable().id());
        return !declaredInside;
      }
    }
    return false;
  }

  private static String source(MethodBody body, Node handle, Node.Try attempt) {
    if (handle instanceof Node.Local local) {
      for (Node.Declare declare : body.nodes(Node.Declare.class)) {
        if (declare.variable().id() == local.variable().id()
            && Subtree.holds(body, declare, attempt.body())) {
          return "";
        }
      }
      return local.variable().name();
    }
    return handle instanceof Node.Field field && field.receiver() instanceof Node.This
        ? field.name()
        : "";
  }
}
