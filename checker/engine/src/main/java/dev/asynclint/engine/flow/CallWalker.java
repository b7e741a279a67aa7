package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.FunctionValue;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary.CallSite;
import dev.asynclint.engine.summary.UnitSummary.FunctionArgument;
import dev.asynclint.engine.summary.UnitSummary.Guard;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import dev.asynclint.engine.summary.UnitSummary.RunSite;
import dev.asynclint.engine.summary.UnitSummary.StoreSite;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks calls and functional values: waits, callees, and who runs which lambda. */
public final class CallWalker {
  /** The value an unbound method reference is called on. */
  private static final String GIVEN = Paths.variable(-1);

  /** Marks a wait for a task started on another thread in the same expression. */
  public static final String NEEDLESS = "needless-task";

  private static final List<String> ENDS =
      List.of("stop", "shutdown", "close", "destroy", "dispose", "terminate");

  private static final List<Kind> MARKS = List.of(Kind.PARALLEL, Kind.STARTS_THREADS, Kind.BLOCK);

  private final FlowContext context;
  private final Catalogue catalogue;
  private final UnitTree units;
  private final BodyWalker bodies;
  private final Deque<Node.Call> downstream = new ArrayDeque<>();
  private final Map<Integer, List<FunctionValue>> held = new HashMap<>();
  private final Map<Node, FunctionValue> seen = new IdentityHashMap<>();

  private final List<Set<String>> waited = new ArrayList<>(0);

  CallWalker(FlowContext context, UnitTree units, BodyWalker bodies) {
    this.context = context;
    this.catalogue = context.catalogue();
    this.units = units;
    this.bodies = bodies;
  }

  Facts walk(Node.Call call, Facts in) {
    Facts facts = in;
    if (call.receiver() != null) {
      downstream.push(call);
      facts = bodies.walk(call.receiver(), facts);
      downstream.pop();
    }
    Deque<Node.Call> chain = new ArrayDeque<>(downstream);
    downstream.clear();
    for (Node argument : call.arguments()) {
      if (!isFunction(argument)) {
        facts = bodies.walk(argument, facts);
      }
    }
    if (facts == null) {
      facts = Facts.NONE;
    }
    List<FunctionArgument> unplaced = new ArrayList<>(0);
    for (int i = 0; i < call.arguments().size(); i++) {
      functionArgument(call, i, List.copyOf(chain), facts, unplaced);
      facts = afterEach(call, call.arguments().get(i), facts);
    }
    downstream.addAll(chain);
    invocation(call, facts);
    facts = waits(call, facts);
    mark(call.callee(), call.range(), call.arguments());
    return call.callee().inModule() || call.anonymousClass() != null
        ? moduleCall(call, unplaced, facts)
        : facts;
  }

  /** {@code futures.forEach(CompletableFuture::join)}: afterwards all elements are complete. */
  private Facts afterEach(Node.Call call, Node function, Facts facts) {
    boolean waits =
        function instanceof Node.Reference reference
            && reference.receiver() == null
            && call.receiver() != null
            && call.type().isVoid()
            && catalogue.method(Kind.WAIT, reference.callee().key()).isPresent();
    return waits
        ? facts.withComplete(context.completion().elementsOf(call.receiver(), facts))
        : facts;
  }

  private static boolean isFunction(Node node) {
    return node instanceof Node.Lambda || node instanceof Node.Reference;
  }

  private void functionArgument(
      Node.Call call,
      int argument,
      List<Node.Call> chain,
      Facts facts,
      List<FunctionArgument> unplaced) {
    Node node = call.arguments().get(argument);
    Optional<CatalogueLine> line = context.executions().line(call.callee().key(), argument);
    List<FunctionValue> values = new ArrayList<>(1);
    Execution execution = null;
    if (line.isPresent()) {
      execution =
          context
              .executions()
              .resolve(line.get(), call, chain, units.current().execution(), units.definitions());
    }
    if (isFunction(node)) {
      Facts inside =
          line.isPresent()
              ? callbackFacts(line.get(), call, node, facts)
              : facts.withComplete(context.completion().whenRun(call, argument, facts));
      values.add(function(node, inside, execution));
      facts = inside;
    } else {
      values.addAll(heldBy(node, call.callee().key(), argument));
    }
    for (FunctionValue value : values) {
      if (execution != null) {
        String by = call.callee().key().display();
        units.current().runs.add(new RunSite(units.site(node.range()), value, execution, by));
      } else {
        unplaced.add(new FunctionArgument(argument, value));
      }
    }
    catalogue.methodAll(Kind.HANDLER_ARGUMENT, call.callee().key()).stream()
        .filter(l -> l.has("arg*") || l.has("arg" + argument))
        .findFirst()
        .ifPresent(l -> handlerArgument(l, call, values));
  }

  private void handlerArgument(CatalogueLine line, Node.Call call, List<FunctionValue> values) {
    for (FunctionValue value : values) {
      if (value instanceof FunctionValue.OfUnit of) {
        units
            .find(of.unit())
            .ifPresent(
                unit -> unit.role(context.roles().ofHandler(line, call.callee().key().display())));
      }
    }
  }

  /** What is known inside a callback: what is known here, and the futures it was waiting for. */
  private Facts callbackFacts(CatalogueLine line, Node.Call call, Node function, Facts facts) {
    Completion completion = context.completion();
    Facts inside = facts;
    boolean observes = catalogue.method(Kind.OBSERVES, call.callee().key()).isPresent();
    String completed = line.attribute("completed").orElse("");
    for (String place : completed.split(",")) {
      Node subject = null;
      if (place.equals("receiver")) {
        subject = call.receiver();
      } else {
        int index = Completion.argumentIndex(place);
        if (index >= 0 && index < call.arguments().size()) {
          subject = call.arguments().get(index);
        }
      }
      if (subject != null) {
        inside = inside.withComplete(completion.completeOnceDone(subject, facts, observes));
      }
    }
    Optional<String> given = line.attribute("gets-completed");
    boolean elements =
        call.receiver() != null && completion.areElementsComplete(call.receiver(), facts);
    int parameter = elements ? 0 : -1;
    if (given.isPresent()) {
      parameter = Integer.parseInt(given.get().substring("param".length()));
    }
    if (function instanceof Node.Lambda lambda) {
      String collection = call.receiver() == null ? null : Paths.of(call.receiver(), facts);
      for (Variable variable : lambda.parameters()) {
        String name = Paths.variable(variable.id());
        if (elements || variable.parameterIndex() == parameter) {
          inside = inside.withComplete(Set.of(name));
        } else if (collection != null && lambda.parameters().size() == 1) {
          inside = inside.withElementOf(name, collection);
        }
      }
    } else if (parameter == 0) {
      inside = inside.withComplete(Set.of(GIVEN));
    }
    return inside;
  }

  /** Makes a unit of a lambda or reference that stands by itself. */
  FunctionValue function(Node node, Facts facts) {
    return function(node, facts, null);
  }

  private FunctionValue function(Node node, Facts facts, Execution execution) {
    FunctionValue known = seen.get(node);
    if (known != null) {
      return known;
    }
    UnitBuilder unit;
    if (node instanceof Node.Lambda lambda) {
      unit = units.lambda(lambda);
    } else {
      unit = units.reference((Node.Reference) node);
    }
    Execution around = units.current().execution();
    unit.execution(
        execution == null || execution == Execution.INLINE && around.mayBlock()
            ? around
            : execution);
    seen.put(node, new FunctionValue.OfUnit(unit.id));
    if (node instanceof Node.Reference reference && reference.receiver() != null) {
      bodies.walk(reference.receiver(), facts);
    }
    UnitBuilder before = units.enter(unit);
    Deque<Node.Call> chain = new ArrayDeque<>(downstream);
    downstream.clear();
    if (node instanceof Node.Lambda lambda) {
      bodies.lambdaBody(lambda, facts);
    } else {
      reference((Node.Reference) node, facts);
    }
    downstream.addAll(chain);
    units.leave(before);
    return seen.get(node);
  }

  /** A method reference does what its method does, on a value it is given. */
  private void reference(Node.Reference reference, Facts facts) {
    MethodKey key = reference.callee().key();
    Optional<CatalogueLine> wait = catalogue.method(Kind.WAIT, key);
    if (wait.isPresent()) {
      boolean proven =
          reference.receiver() != null
              ? context.completion().isComplete(reference.receiver(), facts)
              : facts.complete().contains(GIVEN);
      addWait(wait.get(), key, reference.range(), proven, -1);
    }
    mark(reference.callee(), reference.range(), List.of());
    if (reference.callee().inModule()) {
      List<Integer> passed = new ArrayList<>();
      key.parameters().forEach(p -> passed.add(-1));
      units
          .current()
          .calls
          .add(
              new CallSite(
                  units.site(reference.range()),
                  key,
                  reference.callee().isOverridable(),
                  reference.receiver() == null ? key.owner() : reference.receiver().type().name(),
                  reference.receiver() instanceof Node.This,
                  0,
                  passed,
                  List.of(),
                  Map.of(),
                  Guard.NONE));
    }
  }

  /** A call of a functional interface's method on something whose function is known. */
  private void invocation(Node.Call call, Facts facts) {
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
  private List<FunctionValue> heldBy(Node node, MethodKey callee, int argument) {
    if (isFunction(node)) {
      return List.of(function(node, Facts.NONE));
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
    if (node instanceof Node.Field field && field.inModule()) {
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
    if (isFunction(value)) {
      found = List.of(function(value, Facts.NONE));
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
    if (!field.inModule()) {
      return;
    }
    List<FunctionValue> found =
        value instanceof Node.Call
            ? heldBy(value, MethodKey.of("", "", field.type().name()), 0)
            : heldBy(value, null, -1);
    for (FunctionValue function : found) {
      if (isFunction(value) && function instanceof FunctionValue.OfUnit of) {
        units.find(of.unit()).ifPresent(unit -> unit.storedIn(field));
      }
      units.current().stores.add(new StoreSite(field.owner() + "#" + field.name(), function));
    }
  }

  /** What each wait so far waited for, in order. */
  List<Set<String>> waited() {
    return waited;
  }

  private Facts waits(Node.Call call, Facts facts) {
    Completion completion = context.completion();
    if (call.receiver() != null
        && catalogue.method(Kind.COMPLETES, call.callee().key()).isPresent()) {
      String path = Paths.of(call.receiver(), facts);
      return path == null ? facts : facts.withComplete(Set.of(path));
    }
    Optional<CatalogueLine> line = catalogue.method(Kind.WAIT, call.callee().key());
    if (line.isEmpty()) {
      return facts;
    }
    String on = line.get().attribute("on").orElse("receiver");
    if (on.equals("none")) {
      addWait(line.get(), call.callee().key(), call.range(), false, -1);
      return facts;
    }
    Node subject = Completion.subject(call, line.get(), "on");
    if (subject == null) {
      addWait(line.get(), call.callee().key(), call.range(), false, -1);
      return facts;
    }
    boolean elements = on.endsWith("elements");
    boolean proven =
        completion.isComplete(subject, facts)
            || elements && completion.areElementsComplete(subject, facts);
    boolean timed = line.get().has("timed") || isTimeLimited(subject);
    int parameter = parameterOf(subject, facts);
    addWait(line.get(), call.callee().key(), call.range(), proven, timed, parameter);
    if (!proven && !line.get().has("timed") && startsTask(subject)) {
      needless(call);
    }
    waited.add(completion.completeOnceDone(subject, facts, false));
    boolean certain = !line.get().has("timed") || !call.type().name().equals("boolean");
    return certain ? facts.withComplete(completion.completeOnceDone(subject, facts, false)) : facts;
  }

  /** The parameter that a future is, or is an element of; -1 for any other. */
  private int parameterOf(Node subject, Facts facts) {
    int own = units.ownParameter(subject);
    if (own >= 0 || !(subject instanceof Node.Local || subject instanceof Node.Call)) {
      return own;
    }
    for (Variable parameter : units.method().parameters()) {
      String name = Paths.variable(parameter.id());
      String collection =
          subject instanceof Node.Local local
              ? facts.elementOf().get(Paths.variable(local.variable().id()))
              : null;
      String path = Paths.of(subject, facts);
      boolean element = collection != null && collection.startsWith(name);
      if (parameter.stable() && (element || path != null && path.startsWith(name + "."))) {
        return parameter.parameterIndex();
      }
    }
    return -1;
  }

  /** {@code supplyAsync(..)} on the common pool, just to wait for it. */
  private boolean startsTask(Node subject) {
    return subject instanceof Node.Call start
        && start.callee().isStatic()
        && start.arguments().size() == 1
        && context
            .executions()
            .line(start.callee().key(), 0)
            .filter(l -> l.is("context", "common-pool"))
            .isPresent();
  }

  private void needless(Node.Call call) {
    MethodKey key = call.callee().key();
    units
        .current()
        .marks
        .add(
            new MarkSite(
                units.site(call.range()), NEEDLESS, key.display(), key.parameters().size(), ""));
  }

  /** {@code orTimeout(..)} on the way to the wait: it ends in time. */
  private boolean isTimeLimited(Node subject) {
    for (Node node = subject; node instanceof Node.Call call; node = call.receiver()) {
      if (call.receiver() != null
          && catalogue.method(Kind.TIME_LIMITS, call.callee().key()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void addWait(
      CatalogueLine line, MethodKey key, Range range, boolean proven, int parameter) {
    addWait(line, key, range, proven, line.has("timed"), parameter);
  }

  private void addWait(
      CatalogueLine line,
      MethodKey key,
      Range range,
      boolean proven,
      boolean timed,
      int parameter) {
    if (proven) {
      units.current().countProvenWait();
      return;
    }
    if (implementsWait() || line.has("shutdown") && endsSomething()) {
      return;
    }
    units
        .current()
        .waits
        .add(
            new WaitSite(
                units.site(range),
                key.display(),
                key.parameters().size(),
                timed,
                parameter,
                units.guard()));
  }

  /** The last wait of a pool, where something is stopped: it happens once, and it has to. */
  private boolean endsSomething() {
    String name = units.method().key().name();
    return ENDS.stream().anyMatch(end -> name.toLowerCase(Locale.ROOT).startsWith(end));
  }

  /** Inside a future's own {@code get}: its callers wait, and they are seen to. */
  private boolean implementsWait() {
    return units.method().overrides().stream()
        .anyMatch(overridden -> catalogue.method(Kind.WAIT, overridden).isPresent());
  }

  private void mark(Callee callee, Range range, List<Node> arguments) {
    for (Kind kind : MARKS) {
      Optional<CatalogueLine> line = catalogue.method(kind, callee.key());
      if (line.isPresent() && !line.get().has("virtual") && holds(line.get(), arguments)) {
        units
            .current()
            .marks
            .add(
                new MarkSite(
                    units.site(range),
                    kind.word(),
                    callee.key().display(),
                    callee.key().parameters().size(),
                    ""));
      }
    }
  }

  /** {@code when=arg1:true}: only with that constant as argument. */
  private static boolean holds(CatalogueLine line, List<Node> arguments) {
    Optional<String> when = line.attribute("when");
    if (when.isEmpty()) {
      return true;
    }
    int colon = when.get().indexOf(':');
    int index = Completion.argumentIndex(colon < 0 ? "" : when.get().substring(0, colon));
    return index >= 0
        && index < arguments.size()
        && arguments.get(index) instanceof Node.Constant constant
        && when.get().substring(colon + 1).equals(constant.value());
  }

  private Facts moduleCall(Node.Call call, List<FunctionArgument> functions, Facts facts) {
    Completion completion = context.completion();
    long proven = 0;
    boolean waitable = false;
    List<Integer> passed = new ArrayList<>(call.arguments().size());
    for (int i = 0; i < call.arguments().size(); i++) {
      Node argument = call.arguments().get(i);
      passed.add(units.ownParameter(argument));
      boolean async = catalogue.type(Kind.ASYNC_TYPE, argument.type().name()).isPresent();
      waitable |= async;
      boolean complete =
          async
              ? completion.isComplete(argument, facts)
              : completion.areElementsComplete(argument, facts);
      if (i < Long.SIZE && complete) {
        proven |= 1L << i;
      }
    }
    units
        .current()
        .calls
        .add(
            new CallSite(
                units.site(call.range()),
                call.callee().key(),
                call.callee().isOverridable(),
                call.receiver() == null ? "" : call.receiver().type().name(),
                call.receiver() instanceof Node.This,
                proven,
                List.copyOf(passed),
                List.copyOf(functions),
                constants(call.arguments()),
                units.guard()));
    return waitable ? afterCall(call, facts) : facts;
  }

  /** The call of {@code close()} that nobody wrote, at the end of a try with resources. */
  void close(Node resource) {
    Node value = resource instanceof Node.Declare declare ? declare.initializer() : resource;
    if (value == null || !value.range().isPresent()) {
      return;
    }
    String type =
        resource instanceof Node.Declare declare
            ? declare.variable().type().name()
            : value.type().name();
    for (String owner : context.index().types().supertypes(type)) {
      MethodKey close = MethodKey.of(owner, "close");
      if (context.index().method(close) != null) {
        boolean created = value instanceof Node.Call call && call.isCreation();
        units
            .current()
            .calls
            .add(
                new CallSite(
                    units.site(value.range()),
                    close,
                    !created,
                    type,
                    false,
                    0,
                    List.of(),
                    List.of(),
                    Map.of(),
                    units.guard()));
        return;
      }
    }
  }

  private static Map<Integer, Boolean> constants(List<Node> arguments) {
    Map<Integer, Boolean> constants = new HashMap<>(0);
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Node.Constant constant
          && (constant.isTrue() || constant.isFalse())) {
        constants.put(i, constant.isTrue());
      }
    }
    return Map.copyOf(constants);
  }

  /** A helper that waits for its argument leaves it complete. */
  private Facts afterCall(Node.Call call, Facts facts) {
    Callee callee = call.callee();
    List<SourceMethod> targets = context.index().targets(callee.key(), callee.isOverridable());
    if (targets.size() != 1) {
      return facts;
    }
    Set<String> complete = new HashSet<>();
    for (String path : context.index().outcome(targets.get(0)).provenAfter()) {
      for (Variable parameter : targets.get(0).parameters()) {
        if (path.equals(Paths.variable(parameter.id()))
            && parameter.parameterIndex() < call.arguments().size()) {
          Node argument = call.arguments().get(parameter.parameterIndex());
          complete.addAll(context.completion().completeOnceDone(argument, facts, false));
        }
      }
    }
    return facts.withComplete(complete);
  }
}
