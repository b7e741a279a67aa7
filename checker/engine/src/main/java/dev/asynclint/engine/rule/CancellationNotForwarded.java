package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cancellation carrier is at hand and the work does not get it: a call has an overload that takes
 * it, or is given the one that is never cancelled; a loop never asks it; a parameter is never read.
 *
 * <p>An explicit "none" is a decision as long as the carrier at hand belongs to somebody else: to
 * the object, or to what a getter is called on. Where the method itself was given a carrier, or
 * made one, passing none drops it and is reported. A "none" in a variable is a decision always.
 *
 * <p>Remedy: {@code position:source} to insert an argument, {@code position=source} to replace one.
 */
public final class CancellationNotForwarded implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    CarrierTypes carriers = new CarrierTypes(context.catalogue());
    CarriersInScope scope = new CarriersInScope(context, carriers);
    CarrierLoops loops = new CarrierLoops(context, carriers, scope);
    UnreadCarriers unread = new UnreadCarriers(context, carriers);
    for (MethodBody body : context.bodies()) {
      if (carriers.isCarrier(body.owner().name())
          || PointOfNoCancellation.isCleanUp(body.method())
          || context.flow().roles().of(body.method()).kind() == Role.Kind.TEST) {
        continue;
      }
      List<Finding> own = new ArrayList<>(0);
      for (Node node : body.nodes()) {
        if (node instanceof Node.Call || node instanceof Node.Reference) {
          call(context, carriers, scope, body, node).ifPresent(own::add);
        }
      }
      own.addAll(loops.in(body, name(), List.copyOf(own)));
      findings.addAll(own.isEmpty() ? unread.in(body, name()) : own);
    }
    return findings;
  }

  private Optional<Finding> call(
      RuleContext context,
      CarrierTypes carriers,
      CarriersInScope scope,
      MethodBody body,
      Node node) {
    Callee callee = node instanceof Node.Call call ? call.callee() : reference(node).callee();
    Node receiver = node instanceof Node.Call call ? call.receiver() : reference(node).receiver();
    MethodKey key = callee.key();
    if (key.isInitializer() || key.name().equals("close") || isCarrier(receiver, carriers)) {
      return Optional.empty();
    }
    List<CarrierValue> values = null;
    int taken = carrierParameter(key, carriers);
    if (taken >= 0) {
      if (!(node instanceof Node.Call call)
          || taken >= call.arguments().size()
          || !carriers.isNone(call.arguments().get(taken))) {
        return Optional.empty();
      }
      values = scope.at(body, node).stream().filter(CarrierValue::isOwn).toList();
      return PointOfNoCancellation.covers(body, node, context)
          ? Optional.empty()
          : none(context, body, call, taken, values);
    }
    if (isPassedAlready(node, carriers)) {
      return Optional.empty();
    }
    String owner = receiver == null ? key.owner() : receiver.type().name();
    List<CarrierOverload> overloads = CarrierOverload.of(callee, owner, body, context, carriers);
    if (overloads.isEmpty() || PointOfNoCancellation.covers(body, node, context)) {
      return Optional.empty();
    }
    values = scope.at(body, node);
    for (CarrierValue value : values) {
      for (CarrierOverload overload : overloads) {
        if (fits(value, overload.carrier(), context) && !isHeldByArgument(node, value)) {
          String remedy =
              node instanceof Node.Call && isOnlyOne(value, overload, overloads, values, context)
                  ? overload.position() + ":" + value.source()
                  : "";
          return Optional.of(
              finding(
                  body,
                  node.range(),
                  key,
                  "Pass "
                      + value.source()
                      + " to "
                      + key.display()
                      + ": without it the call goes on after cancellation.",
                  remedy));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> none(
      RuleContext context,
      MethodBody body,
      Node.Call call,
      int position,
      List<CarrierValue> values) {
    TypeRef wanted = TypeRef.of(call.callee().key().parameters().get(position));
    List<CarrierValue> fitting =
        values.stream().filter(value -> fits(value, wanted, context)).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    CarrierValue value = fitting.get(0);
    return Optional.of(
        finding(
            body,
            call.range(),
            call.callee().key(),
            "Pass "
                + value.source()
                + " to "
                + call.callee().key().display()
                + " instead of none: the call goes on after cancellation.",
            fitting.size() == 1 ? position + "=" + value.source() : ""));
  }

  private Finding finding(
      MethodBody body, Range range, MethodKey reported, String message, String remedy) {
    return new Finding(
        name(),
        body.file(),
        range,
        body.key(),
        reported.displayWithArity(),
        message,
        List.of(),
        remedy);
  }

  private static Node.Reference reference(Node node) {
    return (Node.Reference) node;
  }

  private static boolean isCarrier(Node receiver, CarrierTypes carriers) {
    return receiver != null && carriers.isCarrier(receiver.type());
  }

  private static int carrierParameter(MethodKey key, CarrierTypes carriers) {
    for (int i = 0; i < key.parameters().size(); i++) {
      if (carriers.isCarrier(key.parameters().get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A carrier in an argument, or given to a call the receiver comes from, is passed on already. */
  private static boolean isPassedAlready(Node node, CarrierTypes carriers) {
    if (!(node instanceof Node.Call call)) {
      return false;
    }
    for (Node argument : call.arguments()) {
      if (usesOutsideFunctions(argument, carriers)) {
        return true;
      }
    }
    return call.receiver() != null && isPassedAlready(call.receiver(), carriers);
  }

  private static boolean usesOutsideFunctions(Node node, CarrierTypes carriers) {
    if (node instanceof Node.Lambda || node instanceof Node.Reference) {
      return false;
    }
    return carriers.isUse(node)
        || Children.of(node).stream().anyMatch(child -> usesOutsideFunctions(child, carriers));
  }

  private static boolean fits(CarrierValue value, TypeRef wanted, RuleContext context) {
    return context.index().types().isSubtype(value.type().name(), wanted.name());
  }

  /** Whether an argument is the very object whose getter has the carrier. */
  private static boolean isHeldByArgument(Node node, CarrierValue value) {
    return value.origin() == CarrierValue.Origin.GETTER
        && value.holder() != null
        && node instanceof Node.Call call
        && call.arguments().stream().anyMatch(a -> Subtree.isRead(a, value.holder()));
  }

  private static boolean isOnlyOne(
      CarrierValue value,
      CarrierOverload overload,
      List<CarrierOverload> overloads,
      List<CarrierValue> values,
      RuleContext context) {
    long equals =
        values.stream()
            .filter(v -> v.origin() == value.origin() && fits(v, overload.carrier(), context))
            .count();
    long ways = overloads.stream().filter(o -> fits(value, o.carrier(), context)).count();
    return equals == 1 && ways == 1;
  }
}
