package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.FunctionValue;
import dev.asynclint.engine.summary.UnitSummary.CallSite;
import dev.asynclint.engine.summary.UnitSummary.FunctionArgument;
import dev.asynclint.engine.summary.UnitSummary.Guard;
import dev.asynclint.engine.summary.UnitSummary.RunSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks calls and functional values: waits, callees, and who runs which lambda. */
public final class CallWalker {
  /** Marks a wait for a task started on another thread in the same expression. */
  public static final String NEEDLESS = "needless-task";

  private final FlowContext context;
  private final Catalogue catalogue;
  private final UnitTree units;
  private final BodyWalker bodies;
  private final Deque<Node.Call> downstream = new ArrayDeque<>();
  private final Map<Node, FunctionValue> seen = new IdentityHashMap<>();
  private final Waits waits;
  private final BlockingCalls blocking;
  private final HeldFunctions held;
  private final CallbackFacts callbacks;
  private boolean collecting;

  CallWalker(FlowContext context, UnitTree units, BodyWalker bodies) {
    this.context = context;
    this.catalogue = context.catalogue();
    this.units = units;
    this.bodies = bodies;
    waits = new Waits(context, units);
    blocking = new BlockingCalls(context, units);
    held = new HeldFunctions(context, units, this);
    callbacks = new CallbackFacts(context);
  }

  Waits waits() {
    return waits;
  }

  HeldFunctions held() {
    return held;
  }

  Facts walk(Node.Call call, Facts in) {
    Facts facts = in;
    if (call.receiver() != null) {
      downstream.push(call);
      facts = bodies.walk(call.receiver(), facts);
      downstream.pop();
    }
    List<Node.Call> chain = downstream.isEmpty() ? List.of() : List.copyOf(downstream);
    downstream.clear();
    if (isPlain(call)) {
      return plain(call, chain, facts);
    }
    facts = arguments(call, chain, facts);
    if (facts == null) {
      facts = Facts.NONE;
    }
    if (call.anonymousClass() != null) {
      context.index().startIn(call.anonymousClass(), facts);
    }
    List<FunctionArgument> unplaced = new ArrayList<>(0);
    for (int i = 0; i < call.arguments().size(); i++) {
      functionArgument(call, i, chain, facts, unplaced);
      facts = afterEach(call, call.arguments().get(i), facts);
    }
    downstream.addAll(chain);
    held.invocation(call, facts);
    facts = waits.after(call, facts);
    waits.mark(call.callee(), call.range(), call.arguments());
    blocking.mark(call.callee(), call.range());
    return context.index().knows(call.callee()) || call.anonymousClass() != null
        ? moduleCall(call, unplaced, facts)
        : facts;
  }

  /** Whether nobody knows anything of the method, and it is given nothing that it could run. */
  private boolean isPlain(Node.Call call) {
    if (collecting
        || call.anonymousClass() != null
        || catalogue.speaksOf(call.callee().key())
        || context.index().knows(call.callee())) {
      return false;
    }
    for (Node argument : call.arguments()) {
      if (isFunction(argument)
          || argument instanceof Node.Call creation && creation.anonymousClass() != null) {
        return false;
      }
    }
    return true;
  }

  private Facts plain(Node.Call call, List<Node.Call> chain, Facts in) {
    Facts facts = in;
    for (Node argument : call.arguments()) {
      facts = bodies.walk(argument, facts);
      downstream.clear();
    }
    downstream.addAll(chain);
    facts = facts == null ? Facts.NONE : facts;
    blocking.mark(call.callee(), call.range());
    held.invocation(call, facts);
    return facts;
  }

  /** Walks the initialiser of a reactive local on which these calls are made later. */
  Facts walkBefore(List<Node.Call> later, Node initializer, Facts facts) {
    downstream.addAll(later);
    Facts after = bodies.walk(initializer, facts);
    downstream.clear();
    return after;
  }

  /** Walks the arguments that are no functions. */
  private Facts arguments(Node.Call call, List<Node.Call> chain, Facts in) {
    boolean before = collecting;
    boolean nested = collecting || takesCall(call);
    Facts facts = nested ? callbacks.collected(call, collecting, in) : in;
    collecting |= nested && callbacks.collects(call);
    for (Node argument : call.arguments()) {
      if (!isFunction(argument)) {
        if (context.executions().handsOn(call, argument)) {
          downstream.add(call);
          downstream.addAll(chain);
        }
        facts = bodies.walk(argument, facts);
        downstream.clear();
      }
    }
    if (collecting && facts != null) {
      facts = facts.without(Elements.COLLECTED);
    }
    collecting = before;
    if (collecting && facts != null) {
      // Its own functions take what it is given, whatever it hands to nested collectors.
      facts = callbacks.sameCollected(in, facts);
    }
    return facts;
  }

  private static boolean takesCall(Node.Call call) {
    for (Node argument : call.arguments()) {
      if (argument instanceof Node.Call) {
        return true;
      }
    }
    return false;
  }

  /** {@code futures.forEach(CompletableFuture::join)}: afterwards all elements are complete. */
  private Facts afterEach(Node.Call call, Node function, Facts facts) {
    boolean waits =
        function instanceof Node.Reference reference
            && reference.receiver() == null
            && call.receiver() != null
            && call.type().isVoid()
            && catalogue.method(Kind.WAIT, reference.callee().key()).isPresent();
    if (waits) {
      return facts.withComplete(context.completion().elementsOf(call.receiver(), facts));
    }
    return call.receiver() != null && call.type().equals(TypeRef.BOOLEAN)
        ? callbacks.afterRemoval(call, function, facts)
        : facts;
  }

  static boolean isFunction(Node node) {
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
              ? callbacks.of(line.get(), call, node, facts)
              : facts.withComplete(context.completion().whenRun(call, argument, facts));
      values.add(function(node, inside, execution));
    } else {
      values.addAll(held.heldBy(node, call.callee().key(), argument));
      if (node instanceof Node.Call creation && creation.anonymousClass() != null) {
        objectFacts(line, call, argument, values, facts);
      }
    }
    for (FunctionValue value : values) {
      if (execution != null) {
        String by = call.callee().key().display();
        units.current().runs.add(new RunSite(units.site(node.range()), value, execution, by));
      } else {
        unplaced.add(new FunctionArgument(argument, value));
      }
    }
    for (CatalogueLine handler : catalogue.methodAll(Kind.HANDLER_ARGUMENT, call.callee().key())) {
      if (handler.has("arg*") || handler.has("arg" + argument)) {
        handlerArgument(handler, call, values);
        break;
      }
    }
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

  /** What the methods of an anonymous class know, which stands where a function could. */
  private void objectFacts(
      Optional<CatalogueLine> line,
      Node.Call call,
      int argument,
      List<FunctionValue> values,
      Facts facts) {
    for (FunctionValue value : values) {
      SourceMethod method =
          value instanceof FunctionValue.OfUnit of
              ? context.index().method(of.unit().method())
              : null;
      if (method != null) {
        context
            .index()
            .startWith(
                method,
                line.isPresent()
                    ? callbacks.of(line.get(), call, method.parameters(), facts)
                    : facts.withComplete(context.completion().whenRun(call, argument, facts)));
      }
    }
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
    Guard guard = execution == Execution.INLINE ? units.guard() : units.enterOtherThread();
    Deque<Node.Call> chain = new ArrayDeque<>(downstream);
    downstream.clear();
    boolean collected = collecting;
    collecting = false;
    if (node instanceof Node.Lambda lambda) {
      bodies.lambdaBody(lambda, collected ? facts.without(Elements.COLLECTED) : facts);
    } else {
      reference((Node.Reference) node, facts);
    }
    collecting = collected;
    downstream.addAll(chain);
    units.leaveGuarded(guard);
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
              : facts.complete().contains(Elements.GIVEN);
      int parameter =
          reference.receiver() != null
              ? waits.parameterOf(reference.receiver(), facts)
              : waits.parameterIn(Elements.GIVEN, facts);
      waits.addWait(wait.get(), key, reference.range(), proven, parameter);
    }
    waits.mark(reference.callee(), reference.range(), List.of());
    blocking.mark(reference.callee(), reference.range());
    if (context.index().knows(reference.callee())) {
      List<Integer> passed = new ArrayList<>();
      key.parameters().forEach(p -> passed.add(-1));
      long proven = 0;
      boolean takesGiven = reference.receiver() != null || reference.callee().isStatic();
      if (takesGiven && !passed.isEmpty()) {
        passed.set(0, waits.parameterIn(Elements.GIVEN, facts));
        proven = facts.complete().contains(Elements.GIVEN) ? 1 : 0;
      }
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
                  proven,
                  passed,
                  List.of(),
                  Map.of(),
                  Map.of(),
                  Guard.NONE));
    }
  }

  private Facts moduleCall(Node.Call call, List<FunctionArgument> functions, Facts facts) {
    Completion completion = context.completion();
    long proven = 0;
    boolean waitable = false;
    List<Integer> passed = new ArrayList<>(call.arguments().size());
    for (int i = 0; i < call.arguments().size(); i++) {
      Node argument = call.arguments().get(i);
      boolean flag = argument.type().equals(TypeRef.BOOLEAN);
      passed.add(flag ? units.ownParameter(argument) : waits.parameterOf(argument, facts));
      boolean async = catalogue.type(Kind.ASYNC_TYPE, argument.type().name()).isPresent();
      waitable |= async || argument instanceof Node.Local local && isCollection(local);
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
                mayWait(call.arguments()),
                units.guard()));
    Facts after = facts;
    if (!call.isCreation() && facts.mentionsFields()) {
      for (String token : context.index().assigned().by(call.callee())) {
        after = after.without(token);
      }
    }
    return waitable ? afterCall(call, after) : after;
  }

  private boolean isCollection(Node.Local local) {
    return context.index().types().isSubtype(local.type().name(), "java.util.Collection");
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
                    Map.of(),
                    units.guard()));
        return;
      }
    }
  }

  private Map<Integer, Boolean> mayWait(List<Node> arguments) {
    Map<Integer, Boolean> found = new HashMap<>(0);
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).type().equals(TypeRef.BOOLEAN)) {
        int index = i;
        units.mayWaitWhen(arguments.get(i)).ifPresent(means -> found.put(index, means));
      }
    }
    return found;
  }

  private static Map<Integer, Boolean> constants(List<Node> arguments) {
    Map<Integer, Boolean> constants = Map.of();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Node.Constant constant
          && (constant.isTrue() || constant.isFalse())) {
        constants = constants.isEmpty() ? new HashMap<>() : constants;
        constants.put(i, constant.isTrue());
      }
    }
    return constants.isEmpty() ? constants : Map.copyOf(constants);
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
        } else if (path.equals("*" + Paths.variable(parameter.id()))
            && parameter.parameterIndex() < call.arguments().size()) {
          Node argument = call.arguments().get(parameter.parameterIndex());
          complete.addAll(context.completion().elementsOf(argument, facts));
        }
      }
    }
    return facts.withComplete(complete);
  }
}
