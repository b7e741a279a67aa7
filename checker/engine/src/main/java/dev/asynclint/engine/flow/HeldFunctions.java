package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.FunctionValue;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary.RunSite;
import dev.asynclint.engine.summary.UnitSummary.StoreSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that variables and fields hold, and the calls that run them. */
final class HeldFunctions {
  private final FlowContext context;
  private final UnitTree units;
  private final CallWalker calls;
  private final Map<Integer, List<FunctionValue>> held = new HashMap<>();

  HeldFunctions(FlowContext context, UnitTree units, CallWalker calls) {
    this.context = context;
    this.units = units;
    this.calls = calls;
  }

  /** A call of a functional interface's method on something whose function is known. */
  void invocation(Node.Call call, Facts facts) {
    if (call.receiver() == null || !call.callee().isAbstract()) {
      return;
    }
    Optional<MethodKey> single =
        context.index().types().functionalMethod(call.receiver().type().name());
    if (single.isEmpty() || !single.get().name().equals(call.callee().key().name())) {
      return;
    }
    for (FunctionValue value : heldBy(call.receiver(), null, -1)) {
      if (value instanceof FunctionValue.OfParameter parameter) {
        units.runParameter(parameter.index(), facts);
      }
      units
          .current()
          .runs
          .add(
              new RunSite(
                  units.site(call.range()),
                  value,
                  Execution.INLINE,
                  call.callee().key().display()));
    }
  }

  /** The functions an expression may hold, as far as this method and the fields tell. */
  List<FunctionValue> heldBy(Node node, MethodKey callee, int argument) {
    if (CallWalker.isFunction(node)) {
      return List.of(calls.function(node, Facts.NONE));
    }
    if (node instanceof Node.Local local) {
      List<FunctionValue> found = held.get(local.variable().id());
      if (found != null) {
        return found;
      }
      int parameter = units.ownParameter(node);
      boolean functional =
          parameter >= 0
              && context.index().types().functionalMethod(local.type().name()).isPresent();
      return functional ? List.of(new FunctionValue.OfParameter(parameter)) : List.of();
    }
    if (node instanceof Node.Field field && context.index().knows(field)) {
      return context.index().types().functionalMethod(field.type().name()).isPresent()
          ? List.of(new FunctionValue.OfField(field.owner() + "#" + field.name()))
          : List.of();
    }
    if (node instanceof Node.Call creation && creation.isCreation() && callee != null) {
      String type =
          creation.anonymousClass() != null
              ? creation.anonymousClass()
              : creation.callee().key().owner();
      int index = Math.min(argument, callee.parameters().size() - 1);
      return index < 0
          ? List.of()
          : context.index().functionsOf(type, callee.parameters().get(index)).stream()
              .<FunctionValue>map(m -> new FunctionValue.OfUnit(new UnitId(m, 0)))
              .toList();
    }
    return List.of();
  }

  /** Remembers the function a local was given. */
  void hold(Variable variable, Node value) {
    List<FunctionValue> found = List.of();
    if (CallWalker.isFunction(value)) {
      found = List.of(calls.function(value, Facts.NONE));
    } else if (value instanceof Node.Local || value instanceof Node.Field) {
      found = heldBy(value, null, -1);
    } else if (value instanceof Node.Call call && call.isCreation()) {
      found = heldBy(value, MethodKey.of("", "", variable.type().name()), 0);
    }
    if (!found.isEmpty()) {
      held.computeIfAbsent(variable.id(), k -> new ArrayList<>(1)).addAll(found);
    }
  }

  /** Remembers the function a field was given. */
  void store(Node.Field field, Node value) {
    if (!context.index().knows(field)) {
      return;
    }
    List<FunctionValue> found =
        value instanceof Node.Call
            ? heldBy(value, MethodKey.of("", "", field.type().name()), 0)
            : heldBy(value, null, -1);
    for (FunctionValue function : found) {
      if (CallWalker.isFunction(value) && function instanceof FunctionValue.OfUnit of) {
        units.find(of.unit()).ifPresent(unit -> unit.storedIn(field));
      }
      units.current().stores.add(new StoreSite(field.owner() + "#" + field.name(), function));
    }
  }
}
