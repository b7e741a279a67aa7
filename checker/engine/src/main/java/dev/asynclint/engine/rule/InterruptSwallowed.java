package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Catch blocks that end an interrupt: they neither throw it on nor restore it, or restore it in a
 * loop whose next wait throws it again at once. The finding stands at the catch parameter, a
 * declaration every front end can find; its suppressions reach there too.
 *
 * <p>Remedy: {@code restore} where the first statement may restore at once, {@code restore-if}
 * where the block catches other exceptions as well; empty where restoring would make a loop spin.
 */
public final class InterruptSwallowed implements Rule {
  private static final String INTERRUPTED = "java.lang.InterruptedException";
  private static final List<String> BROAD = List.of("java.lang.Exception", "java.lang.Throwable");

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    UnprovenWaits waits = new UnprovenWaits(context);
    OwnThread thread = new OwnThread(context);
    LaterWaits later = new LaterWaits(context);
    for (MethodBody body : context.wantedBodies()) {
      List<Node.Try> attempts = body.nodes(Node.Try.class);
      if (attempts.isEmpty() || isExempt(context, body)) {
        continue;
      }
      InterruptHandling handling = new InterruptHandling(context, body);
      for (Node.Try attempt : attempts) {
        check(body, attempt, waits, handling, thread, later, findings);
      }
    }
    return findings;
  }

  private static boolean isExempt(RuleContext context, MethodBody body) {
    Role role = context.flow().roles().of(body.method());
    return role.kind() == Role.Kind.TEST || role.equals(Role.MAIN);
  }

  private void check(
      MethodBody body,
      Node.Try attempt,
      UnprovenWaits waits,
      InterruptHandling handling,
      OwnThread thread,
      LaterWaits later,
      List<Finding> findings) {
    for (Node.Try.Catch handler : attempt.catches()) {
      boolean named = handler.types().contains(INTERRUPTED);
      boolean broad = !named && handler.types().stream().anyMatch(BROAD::contains);
      if (!named && !broad) {
        continue;
      }
      boolean waitsHere =
          throwsInterrupt(attempt, call -> isThrower(call) && !waits.isProven(body, call));
      // What closes a resource or stands in no call may throw a named one too: only proofs count.
      if (!waitsHere && (broad || throwsInterrupt(attempt, InterruptSwallowed::isThrower))) {
        return;
      }
      if (!handler.parameter().isExplicitlyUnused() && !thread.endsAfter(body, attempt, handler)) {
        report(body, attempt, handler, handling, named, later, findings);
      }
      return;
    }
  }

  private void report(
      MethodBody body,
      Node.Try attempt,
      Node.Try.Catch handler,
      InterruptHandling handling,
      boolean named,
      LaterWaits later,
      List<Finding> findings) {
    SpinningLoop spin = SpinningLoop.around(body, attempt, handler);
    String message;
    String remedy = "";
    Node.Loop loop = null;
    if (!handling.keeps(handler)) {
      if (handling.restores(attempt.cleanup()) || isNotedForLater(body, handler, handling)) {
        return;
      }
      message =
          "Restore the interrupt with Thread.currentThread().interrupt() or throw it on: this catch"
              + " ends it, and nobody above learns that the thread should stop.";
      loop = SpinningLoop.goingOn(body, attempt, handler);
      if (spin == null && isCounted(loop) && !clears(body, handler)) {
        remedy = named && handler.types().size() == 1 ? "restore" : "restore-if";
      }
    } else if (spin != null && handling.restores(handler.body())) {
      message =
          "Leave the loop after restoring the interrupt: the next wait throws it again at once, and"
              + " the loop spins.";
    } else {
      return;
    }
    Finding finding =
        new Finding(
            name(),
            body.file(),
            handler.parameter().range(),
            body.key(),
            "catch "
                + handler.types().get(0).substring(handler.types().get(0).lastIndexOf('.') + 1),
            message,
            List.of(),
            remedy);
    // With the interrupt restored, what waits after it throws at once.
    boolean ends = remedy.isEmpty() || loop == null && !later.follow(body, attempt, handler);
    findings.add(ends ? finding : finding.asOnlyOffered());
  }

  /** Not a loop that waits for something: with the interrupt restored it would do so busily. */
  private static boolean isCounted(Node.Loop loop) {
    return loop == null
        || loop.kind() == Node.Loop.Kind.FOR_EACH
        || loop.kind() == Node.Loop.Kind.FOR;
  }

  /** Whether the handler asks for the interrupt in a way that ends it. */
  private static boolean clears(MethodBody body, Node.Try.Catch handler) {
    return body.calls().stream()
        .anyMatch(
            call ->
                call.callee().key().name().equals("interrupted")
                    && Subtree.holds(body, call, handler.body()));
  }

  /** The block notes it in a variable, and code outside the block restores or throws it. */
  private static boolean isNotedForLater(
      MethodBody body, Node.Try.Catch handler, InterruptHandling handling) {
    boolean notes = false;
    boolean keeps = false;
    for (Node.Assign assign : body.nodes(Node.Assign.class)) {
      if (!Subtree.holds(body, assign, handler.body())) {
        continue;
      }
      notes = true;
      keeps |= Subtree.isRead(assign.value(), handler.parameter());
    }
    if (!notes || keeps) {
      return keeps;
    }
    for (Node.Call call : body.nodes(Node.Call.class)) {
      if (!Subtree.holds(body, call, handler.body()) && handling.restores(call)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThrower(Node.Call call) {
    return call.callee().thrown().contains(INTERRUPTED);
  }

  /** Whether such a call of the block itself throws past the try statements inside. */
  private static boolean throwsInterrupt(Node.Try attempt, Predicate<Node.Call> throwing) {
    return throwsInterrupt(attempt.body(), throwing)
        || attempt.resources().stream().anyMatch(resource -> throwsInterrupt(resource, throwing));
  }

  private static boolean throwsInterrupt(Node node, Predicate<Node.Call> throwing) {
    if (node instanceof Node.Lambda || node instanceof Node.Reference) {
      return false;
    }
    if (node instanceof Node.Call call && throwing.test(call)) {
      return true;
    }
    if (node instanceof Node.Try inner && catchesInterrupt(inner)) {
      return inner.catches().stream().anyMatch(h -> throwsInterrupt(h.body(), throwing))
          || inner.cleanup() != null && throwsInterrupt(inner.cleanup(), throwing);
    }
    return Children.of(node).stream().anyMatch(child -> throwsInterrupt(child, throwing));
  }

  private static boolean catchesInterrupt(Node.Try attempt) {
    return attempt.catches().stream()
        .flatMap(handler -> handler.types().stream())
        .anyMatch(type -> type.equals(INTERRUPTED) || BROAD.contains(type));
  }
}
