package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Clients, connections and requests that are made without a timeout and get none later, as far as
 * the code shows everything that happens to them: in one chain of calls, in a local, or in a field.
 */
final class UntimedClients {
  private final RuleContext context;
  private final RequestPath path;
  private final AssignedValues assigned;

  UntimedClients(RuleContext context, RequestPath path) {
    this.context = context;
    this.path = path;
    assigned = new AssignedValues(context);
  }

  /** The code on the request path that makes or uses what the call makes; empty if it is timed. */
  Optional<UnitSummary> usedBy(MethodBody body, Node.Call call) {
    List<CatalogueLine> lines = context.catalogue().methodAll(Kind.UNTIMED, call.callee().key());
    if (lines.isEmpty() || call.anonymousClass() != null) {
      return Optional.empty();
    }
    CatalogueLine line = lines.get(0);
    String unless = line.attribute("unless").orElse("");
    String end = line.attribute("ends").orElse("");
    Node made = call;
    while (body.parent(made) instanceof Node.Call next && next.receiver() == made) {
      String name = next.callee().key().name();
      if (name.equals(unless)) {
        return Optional.empty();
      }
      if (name.equals(end) || end.isEmpty()) {
        return isLimited(body, next) ? Optional.empty() : onPath(body, call);
      }
      made = next;
    }
    Node holder = holder(body, made);
    if (holder == null || !end.isEmpty() || isTimedLater(body, holder, unless)) {
      return Optional.empty();
    }
    return onPath(body, call).or(() -> user(body, holder));
  }

  /** {@code client.sendAsync(request).orTimeout(…)}: what is made of it has a limit. */
  private boolean isLimited(MethodBody body, Node made) {
    Node holder = holder(body, made);
    return body.calls().stream()
        .filter(
            user ->
                user.arguments().stream()
                    .anyMatch(
                        given ->
                            given == made || holder != null && SameValue.isSame(given, holder)))
        .flatMap(user -> body.chainedOn(user).stream())
        .anyMatch(this::limits);
  }

  private boolean limits(Node.Call call) {
    MethodKey method = call.callee().key();
    return context.catalogue().method(Kind.TIME_LIMITS, method).isPresent()
        || context
            .catalogue()
            .method(Kind.WAIT, method)
            .filter(line -> line.has("timed"))
            .isPresent();
  }

  private Optional<UnitSummary> onPath(MethodBody body, Node node) {
    if (!path.entersAny(body.key())) {
      return Optional.empty();
    }
    return Optional.ofNullable(context.graph().unit(body.unit(node))).filter(path::reaches);
  }

  /** The local or field that is given a value; null where it goes elsewhere. */
  private static Node holder(MethodBody body, Node value) {
    Node around = body.parent(value);
    if (around instanceof Node.Declare declare) {
      return new Node.Local(declare.range(), declare.variable());
    }
    return around instanceof Node.Assign assign && assign.value() == value ? assign.target() : null;
  }

  /** Whether it gets a timeout, or is handed to code that may give it one. */
  private boolean isTimedLater(MethodBody body, Node holder, String unless) {
    Object identity = assigned.identity(body, holder);
    if (identity == null || assigned.of(body, holder).size() != 1) {
      return true;
    }
    for (MethodBody other : context.bodies()) {
      for (Node node : other.nodes()) {
        if (Objects.equals(identity, assigned.identity(other, node))
            && !isUse(other, node, unless)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUse(MethodBody body, Node read, String unless) {
    Node around = body.parent(read);
    if (around instanceof Node.Assign assign) {
      return assign.target() == read;
    }
    return around instanceof Node.Call call
        && call.receiver() == read
        && !call.callee().key().name().equals(unless);
  }

  /** The code on the request path that calls a method of what a field holds. */
  private Optional<UnitSummary> user(MethodBody body, Node holder) {
    Object identity = assigned.identity(body, holder);
    for (MethodBody other : context.bodies()) {
      for (Node.Call call : path.entersAny(other.key()) ? other.calls() : List.<Node.Call>of()) {
        if (call.receiver() != null && identity.equals(assigned.identity(other, call.receiver()))) {
          Optional<UnitSummary> found = onPath(other, call);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
