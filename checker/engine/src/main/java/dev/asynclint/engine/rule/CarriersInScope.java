package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass.SourceField;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.body.TypeWorld.MethodSignature;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.CallGraph;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.rule.CarrierValue.Origin;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the carriers that code at one place could pass on: variables, fields, and what is one
 * getter away from them. Out of a lambda it looks only where somebody is known to run the lambda:
 * what is stored for later may outlive the carriers around it.
 */
final class CarriersInScope {
  private static final List<String> NO_ACCESSOR =
      List.of(
          "new", "create", "with", "to", "as", "build", "make", "fork", "copy", "open", "start");

  private final RuleContext context;
  private final CarrierTypes carriers;
  private final Map<String, Boolean> holders = new HashMap<>();
  private Map<Place, UnitSummary> functions;

  private record Place(String path, Range range) {}

  CarriersInScope(RuleContext context, CarrierTypes carriers) {
    this.context = context;
    this.carriers = carriers;
  }

  /** The lambdas and method references of the module, by place. */
  private Map<Place, UnitSummary> functions() {
    if (functions == null) {
      functions = new HashMap<>();
      for (UnitSummary unit : context.graph().units()) {
        if (!unit.id().isMethod()) {
          functions.put(
              new Place(unit.declaration().file().path(), unit.declaration().range()), unit);
        }
      }
    }
    return functions;
  }

  /** Whether anything in the body could be, or hand out, a carrier: a cheap first question. */
  boolean mayHold(MethodBody body) {
    for (Variable parameter : body.method().parameters()) {
      if (isOrHasCarrier(parameter.type())) {
        return true;
      }
    }
    for (SourceField field : body.owner().fields()) {
      if (isOrHasCarrier(field.type())) {
        return true;
      }
    }
    for (Node node : body.nodes()) {
      boolean holds =
          node instanceof Node.Declare declare && isOrHasCarrier(declare.variable().type())
              || node instanceof Node.Loop loop
                  && loop.element() != null
                  && isOrHasCarrier(loop.element().type())
              || node instanceof Node.Lambda lambda
                  && lambda.parameters().stream().anyMatch(p -> isOrHasCarrier(p.type()));
      if (holds) {
        return true;
      }
    }
    return false;
  }

  private boolean isOrHasCarrier(TypeRef type) {
    Boolean known = holders.get(type.name());
    if (known == null) {
      known = findHolder(type.name());
      holders.put(type.name(), known);
    }
    return known;
  }

  private boolean findHolder(String name) {
    return carriers.isCarrier(name)
        || !name.startsWith("java.")
            && name.indexOf('.') >= 0
            && context.index().types().getters(name, name).stream()
                .anyMatch(getter -> carriers.isCarrier(getter.returns()));
  }

  /** The carriers at a node, the nearest first. */
  List<CarrierValue> at(MethodBody body, Node node) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    boolean reachesMethod = collect(body, node, variables);
    if (variables.containsValue(null)) {
      return List.of();
    }
    List<CarrierValue> found = new ArrayList<>(1);
    List<CarrierValue> getters = new ArrayList<>(0);
    for (Variable variable : variables.values()) {
      if (variable.isExplicitlyUnused()) {
        continue;
      }
      if (carriers.isCarrier(variable.type())) {
        Origin origin = variable.isParameter() ? Origin.PARAMETER : Origin.LOCAL;
        found.add(new CarrierValue(origin, variable.name(), variable.type(), variable));
      } else if (variable.isParameter()) {
        getters.addAll(getters(body, variable.name(), variable.type(), variable));
      }
    }
    found.sort(Comparator.comparing(CarrierValue::origin));
    if (reachesMethod && !body.method().has(Modifier.STATIC) && !body.key().isInitializer()) {
      fields(body, variables, found, getters);
    }
    found.addAll(getters);
    return found;
  }

  private void fields(
      MethodBody body,
      Map<String, Variable> variables,
      List<CarrierValue> found,
      List<CarrierValue> getters) {
    for (SourceField field : body.owner().fields()) {
      if (field.isStatic()) {
        continue;
      }
      String source = variables.containsKey(field.name()) ? "this." + field.name() : field.name();
      if (carriers.isCarrier(field.type())) {
        found.add(new CarrierValue(Origin.FIELD, source, field.type(), null));
      } else {
        getters.addAll(getters(body, source, field.type(), null));
      }
    }
  }

  private List<CarrierValue> getters(MethodBody body, String of, TypeRef type, Variable holder) {
    TypeWorld types = context.index().types();
    List<CarrierValue> found = new ArrayList<>(0);
    if (type.name().startsWith("java.") || type.name().indexOf('.') < 0) {
      return found;
    }
    for (MethodSignature getter : types.getters(type.name(), body.owner().name())) {
      if (carriers.isCarrier(getter.returns()) && !getter.isDeprecated() && isAccessor(getter)) {
        String source = of + "." + getter.key().name() + "()";
        found.add(new CarrierValue(Origin.GETTER, source, getter.returns(), holder));
      }
    }
    return found;
  }

  /** A getter hands out the carrier the object has; a factory makes another one. */
  private boolean isAccessor(MethodSignature getter) {
    MethodKey key = getter.key();
    if (context.catalogue().method(Kind.CARRIER_GETTER, key).isPresent()) {
      return true;
    }
    for (String prefix : NO_ACCESSOR) {
      if (key.name().equals(prefix)
          || key.name().startsWith(prefix)
              && Character.isUpperCase(key.name().charAt(prefix.length()))) {
        return false;
      }
    }
    return context.catalogue().method(Kind.CARRIER_NONE, key).isEmpty();
  }

  /** Adds the variables in scope, inner ones first; false where it stopped at a lambda. */
  private boolean collect(MethodBody body, Node node, Map<String, Variable> variables) {
    boolean captured = node instanceof Node.Reference;
    if (captured && !isRunForUs(body, node)) {
      return false;
    }
    Node inner = node;
    for (Node around = body.parent(node); around != null; around = body.parent(around)) {
      if (around instanceof Node.Block block) {
        declaredBefore(block.statements(), inner, captured, variables);
      } else if (around instanceof Node.Loop loop) {
        declaredBefore(loop.setup(), inner, captured, variables);
        add(loop.element(), captured, variables);
      } else if (around instanceof Node.Try attempt && inner == attempt.body()) {
        declaredBefore(attempt.resources(), inner, captured, variables);
      } else if (around instanceof Node.Lambda lambda) {
        for (Variable parameter : lambda.parameters()) {
          add(parameter, captured, variables);
        }
        if (!isRunForUs(body, lambda)) {
          return false;
        }
        captured = true;
      }
      inner = around;
    }
    for (Variable parameter : body.method().parameters()) {
      add(parameter, captured, variables);
    }
    return true;
  }

  private void declaredBefore(
      List<Node> statements, Node end, boolean captured, Map<String, Variable> variables) {
    for (Node statement : statements) {
      if (statement == end) {
        return;
      }
      if (statement instanceof Node.Declare declare
          && declare.initializer() != null
          && !carriers.isNone(declare.initializer())) {
        add(declare.variable(), captured, variables);
      }
    }
  }

  /** Adds a variable; a carrier that a lambda cannot capture as null, for nothing replaces it. */
  private void add(Variable variable, boolean captured, Map<String, Variable> variables) {
    if (variable == null || variables.containsKey(variable.name())) {
      return;
    }
    if (variable.stable() || !captured) {
      variables.put(variable.name(), variable);
    } else if (carriers.isCarrier(variable.type())) {
      variables.put(variable.name(), null);
    }
  }

  /** Whether somebody is known to run the function as part of the work around it. */
  private boolean isRunForUs(MethodBody body, Node function) {
    UnitSummary unit = functions().get(new Place(body.file().path(), function.range()));
    CallGraph graph = context.graph();
    if (unit == null) {
      return false;
    }
    List<Run> runs = graph.runs(unit);
    return !runs.isEmpty() && runs.stream().noneMatch(r -> r.execution() == Execution.LATER);
  }
}
