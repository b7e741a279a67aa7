package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.Guard;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of one method while it is walked: which one is current, and what surrounds it. */
final class UnitTree {
  private final FlowContext context;
  private final SourceMethod method;
  private final SourceFile file;
  private final List<UnitBuilder> all = new ArrayList<>(2);
  private final Map<Integer, Node> definitions = new HashMap<>();
  private final Map<Integer, Set<String>> provenWhenRun = new HashMap<>(0);
  private UnitBuilder current;
  private Set<String> suppressed;
  private int references;
  private Guard guard = Guard.NONE;

  UnitTree(FlowContext context, SourceMethod method) {
    this.context = context;
    this.method = method;
    SourceClass owner = context.index().ownerOf(method.key());
    file = owner.file();
    suppressed = new HashSet<>(names(method.suppressed()));
    for (SourceClass type = owner; type != null; ) {
      suppressed.addAll(names(type.suppressed()));
      SourceMethod around =
          type.enclosingMethod() == null ? null : context.index().method(type.enclosingMethod());
      if (around != null) {
        suppressed.addAll(names(around.suppressed()));
      }
      type =
          type.enclosingClass() == null ? null : context.index().classNamed(type.enclosingClass());
    }
    suppressed = Set.copyOf(suppressed);
    Role role = context.roles().of(method);
    current =
        add(
            new UnitId(method.key(), 0),
            null,
            method.range(),
            method.key().display(),
            role,
            method.returns());
  }

  private Set<String> names(Set<String> given) {
    return context.suppressing().names(given);
  }

  private UnitBuilder add(
      UnitId id, UnitBuilder parent, Range range, String label, Role role, TypeRef returns) {
    UnitBuilder unit =
        new UnitBuilder(id, parent, site(range), label, role, context.roles().asyncType(returns));
    all.add(unit);
    return unit;
  }

  List<UnitSummary> build() {
    return all.stream().map(UnitBuilder::build).toList();
  }

  UnitBuilder current() {
    return current;
  }

  boolean atMethod() {
    return current.parent == null;
  }

  SourceMethod method() {
    return method;
  }

  /** A unit of this method by its name. */
  Optional<UnitBuilder> find(UnitId id) {
    return all.stream().filter(unit -> unit.id.equals(id)).findFirst();
  }

  /** A new unit for a lambda of the current one; {@link #enter} makes it current. */
  UnitBuilder lambda(Node.Lambda lambda) {
    return add(
        new UnitId(method.key(), lambda.ordinal()),
        current,
        lambda.range(),
        "lambda in " + outermostLabel(),
        Role.PLAIN,
        lambda.target().returns());
  }

  /** A new unit for a method reference of the current one. */
  UnitBuilder reference(Node.Reference reference) {
    references++;
    MethodKey key = reference.callee().key();
    String label = key.isConstructor() ? key.simpleOwner() + "::new" : reference(key);
    return add(
        new UnitId(method.key(), -references),
        current,
        reference.range(),
        label,
        Role.PLAIN,
        reference.target().returns());
  }

  private static String reference(MethodKey key) {
    return key.simpleOwner() + "::" + key.name();
  }

  private String outermostLabel() {
    return method.key().display();
  }

  /** Makes a unit current; returns the one to come back to. */
  UnitBuilder enter(UnitBuilder unit) {
    UnitBuilder before = current;
    current = unit;
    return before;
  }

  void leave(UnitBuilder before) {
    current = before;
  }

  /** Marks a call in the current unit for rules that ask for its kind. */
  void mark(String kind, MethodKey called, Range range) {
    current.marks.add(
        new MarkSite(site(range), kind, called.display(), called.parameters().size(), guard));
  }

  Site site(Range range) {
    return new Site(file, range, suppressed);
  }

  /** Enters a declaration that suppresses more; returns what was suppressed before. */
  Set<String> enterDeclaration(Set<String> more) {
    Set<String> before = suppressed;
    Set<String> counting = names(more);
    if (!counting.isEmpty()) {
      Set<String> both = new HashSet<>(suppressed);
      both.addAll(counting);
      suppressed = Set.copyOf(both);
    }
    return before;
  }

  void leaveDeclaration(Set<String> before) {
    suppressed = before;
  }

  /** Which value of a condition means that this thread may wait. */
  Optional<Boolean> mayWaitWhen(Node condition) {
    return context.mayWait().when(condition, definitions);
  }

  /** Enters code that another thread may run: what was asked of this one does not count. */
  Guard enterOtherThread() {
    Guard before = guard;
    guard = guard.withMayWait(false);
    return before;
  }

  /** Enters code that is reached only for one value of a condition. */
  Guard enterGuarded(Node condition, boolean value) {
    Guard before = guard;
    if (condition instanceof Node.Test not && not.operator() == Node.Test.Operator.NOT) {
      return enterGuarded(not.operands().get(0), !value);
    }
    if (condition instanceof Node.Test test
        && (value
            ? test.operator() == Node.Test.Operator.AND
            : test.operator() == Node.Test.Operator.OR)) {
      test.operands().forEach(operand -> enterGuarded(operand, value));
      return before;
    }
    int parameter = ownParameter(condition);
    if (parameter >= 0) {
      guard = guard.withParameter(parameter, value);
    } else if (mayWaitWhen(condition).filter(means -> means == value).isPresent()) {
      guard = guard.withMayWait(true);
    }
    return before;
  }

  void leaveGuarded(Guard before) {
    guard = before;
  }

  Guard guard() {
    return guard;
  }

  /** Notes what is known where the method runs the function it got as a parameter. */
  void runParameter(int parameter, Facts facts) {
    Set<String> here = new HashSet<>(facts.complete());
    facts.completeElements().forEach(e -> here.add("*" + e));
    provenWhenRun.merge(
        parameter,
        here,
        (one, other) -> {
          one.retainAll(other);
          return one;
        });
  }

  Map<Integer, Set<String>> provenWhenRun() {
    return Map.copyOf(provenWhenRun);
  }

  void define(Variable variable, Node value) {
    definitions.put(variable.id(), value);
  }

  /** Initialisers of the stable locals seen so far, by variable id. */
  Map<Integer, Node> definitions() {
    return definitions;
  }

  /** The index of a parameter of the method that nothing reassigns, or -1. */
  int ownParameter(Node node) {
    if (node instanceof Node.Local local && local.variable().stable()) {
      for (Variable parameter : method.parameters()) {
        if (parameter.id() == local.variable().id()) {
          return parameter.parameterIndex();
        }
      }
    }
    return -1;
  }
}
