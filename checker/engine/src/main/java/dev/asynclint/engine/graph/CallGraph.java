package dev.asynclint.engine.graph;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.FunctionValue;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.CallSite;
import dev.asynclint.engine.summary.UnitSummary.FunctionArgument;
import dev.asynclint.engine.summary.UnitSummary.Role;
import dev.asynclint.engine.summary.UnitSummary.RunSite;
import dev.asynclint.engine.summary.UnitSummary.StoreSite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls, inline functions and overriding methods of a module. An edge means: the callee runs on the
 * caller's thread before the caller goes on.
 */
public final class CallGraph {
  private final ModuleIndex index;
  private final Map<UnitId, UnitSummary> units = new LinkedHashMap<>();
  private final Map<MethodKey, List<UnitSummary>> byMethod = new HashMap<>();
  private final Map<UnitId, List<Edge>> callers = new HashMap<>();
  private final Map<UnitId, List<Edge>> callees = new HashMap<>();
  private final Map<UnitId, List<Run>> runs = new HashMap<>();
  private final Map<UnitId, List<Edge>> handOffs = new HashMap<>();
  private final Map<String, Set<UnitId>> fieldFunctions = new HashMap<>();
  private final Map<Parameter, Set<Execution>> behaviours = new HashMap<>();
  private final Map<MethodKey, List<UnitSummary>> virtualTargets = new HashMap<>();
  private final Map<MethodKey, List<UnitSummary>> exactTargets = new HashMap<>();

  /**
   * One way a function comes to run.
   *
   * @param by who runs it: {@code CompletableFuture.thenApply}
   */
  public record Run(Execution execution, String by) {}

  private record Parameter(MethodKey method, int index) {}

  public CallGraph(List<UnitSummary> summaries, ModuleIndex index) {
    this.index = index;
    for (UnitSummary unit : summaries) {
      units.put(unit.id(), unit);
      byMethod.computeIfAbsent(unit.id().method(), k -> new ArrayList<>(2)).add(unit);
    }
    units.values().forEach(this::storedFunctions);
    units.values().forEach(this::connect);
    callers.values().forEach(CallGraph::sort);
    callees.values().forEach(CallGraph::sort);
  }

  private static void sort(List<Edge> edges) {
    if (edges.size() > 1) {
      Collections.sort(edges);
    }
  }

  /** Every unit, in order of file and position. */
  public Collection<UnitSummary> units() {
    return units.values();
  }

  /** The unit, or null. */
  public UnitSummary unit(UnitId id) {
    return units.get(id);
  }

  /** The edges into a unit, in order of position. */
  public List<Edge> callers(UnitSummary unit) {
    return callers.getOrDefault(unit.id(), List.of());
  }

  /** The edges out of a unit, in order of position. */
  public List<Edge> callees(UnitSummary unit) {
    return callees.getOrDefault(unit.id(), List.of());
  }

  /** Functions the unit gives to event loops, completing threads and the shared pool. */
  public List<Edge> handOffs(UnitSummary unit) {
    return handOffs.getOrDefault(unit.id(), List.of());
  }

  /** The ways a lambda, reference or function object comes to run, as far as anybody can see. */
  public List<Run> runs(UnitSummary unit) {
    return runs.getOrDefault(unit.id(), List.of());
  }

  private void storedFunctions(UnitSummary unit) {
    for (StoreSite store : unit.stores()) {
      if (store.function() instanceof FunctionValue.OfUnit of) {
        fieldFunctions.computeIfAbsent(store.field(), k -> new HashSet<>()).add(of.unit());
      }
    }
    for (CallSite call : unit.calls()) {
      for (FunctionArgument argument : call.functions()) {
        if (argument.value() instanceof FunctionValue.OfUnit of) {
          for (UnitSummary target : targets(unit, call)) {
            for (StoreSite store : target.stores()) {
              if (store.function().equals(new FunctionValue.OfParameter(argument.index()))) {
                fieldFunctions.computeIfAbsent(store.field(), k -> new HashSet<>()).add(of.unit());
              }
            }
          }
        }
      }
    }
  }

  /** The methods that a call may run, given the static type of its receiver. */
  private List<UnitSummary> targets(UnitSummary caller, CallSite call) {
    List<UnitSummary> found = declared(call);
    for (UnitSummary target : found) {
      if (!isPossible(caller, call, target.id().method())) {
        return found.stream().filter(each -> isPossible(caller, call, each.id().method())).toList();
      }
    }
    return found;
  }

  /** The same for any receiver. */
  private List<UnitSummary> declared(CallSite call) {
    Map<MethodKey, List<UnitSummary>> known = call.virtual() ? virtualTargets : exactTargets;
    List<UnitSummary> found = known.get(call.callee());
    if (found == null) {
      found = new ArrayList<>(1);
      for (SourceMethod target : index.targets(call.callee(), call.virtual())) {
        UnitSummary unit = units.get(new UnitId(target.key(), 0));
        if (unit != null) {
          found.add(unit);
        }
      }
      known.put(call.callee(), found);
    }
    return found;
  }

  private boolean isPossible(UnitSummary caller, CallSite call, MethodKey target) {
    String owner = target.owner();
    String receiver = call.receiverType();
    if (receiver.isEmpty() || !call.virtual()) {
      return true;
    }
    if (!index.types().isSubtype(owner, receiver) && !index.types().isSubtype(receiver, owner)) {
      return false;
    }
    // On this: a class that overrides the caller as well never gets here.
    return !call.onThis()
        || owner.equals(caller.id().method().owner())
        || index.overriding(caller.id().method()).stream()
            .noneMatch(m -> m.key().owner().equals(owner));
  }

  private void connect(UnitSummary unit) {
    for (CallSite call : unit.calls()) {
      List<UnitSummary> targets = targets(unit, call);
      for (UnitSummary target : targets) {
        addEdge(new Edge(unit, target, call.site(), call, null));
        for (FunctionArgument argument : call.functions()) {
          Set<Execution> how = certain(behaviour(target.id().method(), argument.index()));
          for (Execution execution : how) {
            run(unit, argument.value(), execution, target.label(), call.site());
          }
        }
      }
    }
    for (RunSite run : unit.runs()) {
      run(unit, run.function(), run.execution(), run.by(), run.site());
    }
  }

  /** A method that runs what it is given now or hands it on says nothing about who runs it. */
  private static Set<Execution> certain(Set<Execution> how) {
    boolean sometimesElsewhere =
        how.contains(Execution.INLINE)
            && (how.contains(Execution.LATER) || how.stream().anyMatch(Execution::mayBlock));
    return sometimesElsewhere ? EnumSet.of(Execution.LATER) : how;
  }

  private void run(
      UnitSummary unit, FunctionValue function, Execution execution, String by, Site site) {
    Set<UnitId> functions = Set.of();
    if (function instanceof FunctionValue.OfUnit of) {
      functions = Set.of(of.unit());
    } else if (function instanceof FunctionValue.OfField of) {
      functions = fieldFunctions.getOrDefault(of.field(), Set.of());
    }
    for (UnitId id : functions) {
      UnitSummary callee = units.get(id);
      if (callee == null) {
        continue;
      }
      runs.computeIfAbsent(id, k -> new ArrayList<>(1)).add(new Run(execution, by));
      if (execution == Execution.INLINE) {
        boolean direct = function instanceof FunctionValue.OfField;
        addEdge(new Edge(unit, callee, site, null, direct ? null : by));
      } else if (execution.mustNotBlock()) {
        handOffs
            .computeIfAbsent(unit.id(), k -> new ArrayList<>(1))
            .add(new Edge(unit, callee, site, null, by));
      }
    }
  }

  private void addEdge(Edge edge) {
    callers.computeIfAbsent(edge.callee().id(), k -> new ArrayList<>(2)).add(edge);
    callees.computeIfAbsent(edge.caller().id(), k -> new ArrayList<>(4)).add(edge);
  }

  /** What a method does with the function it is given as a parameter. */
  private Set<Execution> behaviour(MethodKey method, int parameter) {
    Parameter key = new Parameter(method, parameter);
    Set<Execution> known = behaviours.get(key);
    if (known != null) {
      return known;
    }
    Set<Execution> found = EnumSet.noneOf(Execution.class);
    behaviours.put(key, found);
    FunctionValue self = new FunctionValue.OfParameter(parameter);
    for (UnitSummary unit : byMethod.getOrDefault(method, List.of())) {
      Set<Execution> within = EnumSet.noneOf(Execution.class);
      for (RunSite run : unit.runs()) {
        if (run.function().equals(self)) {
          within.add(run.execution());
        }
      }
      for (CallSite call : unit.calls()) {
        for (FunctionArgument argument : call.functions()) {
          if (argument.value().equals(self)) {
            for (UnitSummary target : targets(unit, call)) {
              within.addAll(behaviour(target.id().method(), argument.index()));
            }
          }
        }
      }
      for (Execution execution : within) {
        if (execution == Execution.INLINE) {
          found.addAll(relative(unit, 0));
        } else {
          found.add(execution);
        }
      }
    }
    return found;
  }

  /** Who runs a unit, seen from the method it stands in. */
  private Set<Execution> relative(UnitSummary unit, int depth) {
    if (unit.parent() == null) {
      return EnumSet.of(Execution.INLINE);
    }
    Set<Execution> found = EnumSet.noneOf(Execution.class);
    FunctionValue self = new FunctionValue.OfUnit(unit.id());
    if (depth < 8) {
      for (UnitSummary other : byMethod.getOrDefault(unit.id().method(), List.of())) {
        for (RunSite run : other.runs()) {
          if (run.function().equals(self)) {
            found.addAll(
                run.execution() == Execution.INLINE
                    ? relative(other, depth + 1)
                    : EnumSet.of(run.execution()));
          }
        }
        for (CallSite call : other.calls()) {
          for (FunctionArgument argument : call.functions()) {
            if (argument.value().equals(self)) {
              for (UnitSummary target : targets(other, call)) {
                found.addAll(behaviour(target.id().method(), argument.index()));
              }
            }
          }
        }
      }
    }
    return found.isEmpty() ? EnumSet.of(Execution.LATER) : found;
  }

  /** Whether a unit is, or stands inside, a test or a program's entry. */
  public boolean isTest(UnitSummary unit) {
    UnitSummary method = units.get(new UnitId(unit.id().method(), 0));
    return method != null
        && (method.role().kind() == Role.Kind.TEST || method.role().equals(Role.MAIN));
  }
}
