package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Calls and references that do not get the carrier at hand, or get the one that stands for none.
 */
final class UnforwardedCalls {
  private final RuleContext context;
  private final CarrierTypes carriers;
  private final CarriersInScope scope;

  UnforwardedCalls(RuleContext context, CarrierTypes carriers, CarriersInScope scope) {
    this.context = context;
    this.carriers = carriers;
    this.scope = scope;
  }

  /** The finding at a call or method reference, if there is one. */
  Optional<Finding> check(MethodBody body, Node node, String check) {
    Callee callee = node instanceof Node.Call call ? call.callee() : reference(node).callee();
    Node receiver = node instanceof Node.Call call ? call.receiver() : reference(node).receiver();
    MethodKey key = callee.key();
    if (key.isInitializer() || key.name().equals("close") || isCarrier(receiver)) {
      return Optional.empty();
    }
    List<CarrierValue> values = null;
    int taken = carrierParameter(key);
    if (taken >= 0) {
      if (!(node instanceof Node.Call call)
          || taken >= call.arguments().size()
          || !carriers.isNone(call.arguments().get(taken))) {
        return Optional.empty();
      }
      values = scope.at(body, node).stream().filter(CarrierValue::isOwn).toList();
      return PointOfNoCancellation.covers(body, node, context)
          ? Optional.empty()
          : none(body, call, taken, values, check);
    }
    if (isPassedAlready(body, node)) {
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
        if (fits(value, overload.carrier()) && !isHeldByArgument(node, value)) {
          String remedy =
              node instanceof Node.Call && isOnlyOne(value, overload, overloads, values)
                  ? overload.position() + ":" + value.source()
                  : "";
          return Optional.of(
              finding(
                  check,
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
      MethodBody body, Node.Call call, int position, List<CarrierValue> values, String check) {
    TypeRef wanted = TypeRef.of(call.callee().key().parameters().get(position));
    List<CarrierValue> fitting = values.stream().filter(value -> fits(value, wanted)).toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    CarrierValue value = fitting.get(0);
    return Optional.of(
        finding(
            check,
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

  private static Finding finding(
      String check,
      MethodBody body,
      Range range,
      MethodKey reported,
      String message,
      String remedy) {
    return new Finding(
        check,
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

  private boolean isCarrier(Node receiver) {
    return receiver != null && carriers.isCarrier(receiver.type());
  }

  private int carrierParameter(MethodKey key) {
    for (int i = 0; i < key.parameters().size(); i++) {
      if (carriers.isCarrier(key.parameters().get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A carrier in an argument, or given to a call the receiver comes from, is passed on already. */
  private boolean isPassedAlready(MethodBody body, Node node) {
    Node definition = Definitions.ofStable(body, node);
    if (definition != null) {
      return isPassedAlready(body, definition);
    }
    if (node instanceof Node.Reference reference) {
      return reference.receiver() != null && isPassedAlready(body, reference.receiver());
    }
    if (!(node instanceof Node.Call call)) {
      return false;
    }
    for (Node argument : call.arguments()) {
      if (usesOutsideFunctions(argument)) {
        return true;
      }
    }
    return call.receiver() != null && isPassedAlready(body, call.receiver());
  }

  private boolean usesOutsideFunctions(Node node) {
    if (node instanceof Node.Lambda || node instanceof Node.Reference) {
      return false;
    }
    return carriers.isUse(node)
        || Children.of(node).stream().anyMatch(child -> usesOutsideFunctions(child));
  }

  private boolean fits(CarrierValue value, TypeRef wanted) {
    return context.index().types().isSubtype(value.type().name(), wanted.name());
  }

  /** Whether an argument is the very object whose getter has the carrier. */
  private static boolean isHeldByArgument(Node node, CarrierValue value) {
    return value.origin() == CarrierValue.Origin.GETTER
        && value.holder() != null
        && node instanceof Node.Call call
        && call.arguments().stream().anyMatch(a -> Subtree.isRead(a, value.holder()));
  }

  private boolean isOnlyOne(
      CarrierValue value,
      CarrierOverload overload,
      List<CarrierOverload> overloads,
      List<CarrierValue> values) {
    long equals =
        values.stream()
            .filter(v -> v.origin() == value.origin() && fits(v, overload.carrier()))
            .count();
    long ways = overloads.stream().filter(o -> fits(value, o.carrier())).count();
    return equals == 1 && ways == 1;
  }
}
