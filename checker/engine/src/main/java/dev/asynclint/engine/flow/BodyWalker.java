package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.MethodOutcome.ReturnPoint;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.Guard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks one method in evaluation order, carrying what is known at each point, and leaves calls to
 * {@link CallWalker}. Facts given and returned are null where a point cannot be reached.
 */
final class BodyWalker {
  private final FlowContext context;
  private final SourceMethod method;
  private final CallWalker calls;
  private final UnitTree units;
  private final List<ReturnPoint> returns = new ArrayList<>(2);
  private final Deque<Target> targets = new ArrayDeque<>();
  private final LaterCalls laterCalls;
  private final VariableFacts variables;

  /** A loop, switch or labelled statement that a break may leave, or a continue may go on with. */
  private static final class Target {
    final Node statement;
    final String label;
    Facts atBreak;
    boolean broken;
    Facts atContinue;

    Target(Node statement, String label) {
      this.statement = statement;
      this.label = label;
    }

    /** Whether a break or continue without a label may mean it. */
    boolean is(Node.Exit exit) {
      boolean loop = statement instanceof Node.Loop;
      return exit.label() != null
          ? exit.label().equals(label)
          : loop || statement instanceof Node.Switch && exit.kind() != Node.Exit.Kind.CONTINUE;
    }
  }

  BodyWalker(FlowContext context, SourceMethod method) {
    this.context = context;
    this.method = method;
    units = new UnitTree(context, method);
    calls = new CallWalker(context, units, this);
    variables = new VariableFacts(context);
    laterCalls = new LaterCalls(method.body(), context.executions());
  }

  /** Walks the whole method. */
  MethodOutcome walk() {
    Facts end = method.body() == null ? null : walk(method.body(), context.index().start(method));
    List<UnitSummary> summaries = units.build();
    if (end != null && method.returns().isVoid()) {
      returns.add(new ReturnPoint(null, end));
    }
    Set<String> after = null;
    boolean complete = !returns.isEmpty();
    for (ReturnPoint point : returns) {
      Set<String> here = new HashSet<>(point.facts().complete());
      point.facts().completeElements().forEach(e -> here.add("*" + e));
      if (after == null) {
        after = here;
      } else {
        after.retainAll(here);
      }
      complete &=
          point.value() != null && context.completion().isComplete(point.value(), point.facts());
    }
    return new MethodOutcome(
        summaries,
        List.copyOf(returns),
        after == null ? Set.of() : after,
        units.provenWhenRun(),
        onceReturnedIsDone(),
        complete);
  }

  private Set<String> onceReturnedIsDone() {
    Set<String> common = null;
    for (ReturnPoint point : returns) {
      if (point.value() == null) {
        return Set.of();
      }
      Set<String> here = context.completion().completeOnceDone(point.value(), point.facts(), true);
      here.removeIf(path -> !path.startsWith("{") && !path.startsWith("*{"));
      if (common == null) {
        common = here;
      } else {
        common.retainAll(here);
      }
    }
    return common == null ? Set.of() : Set.copyOf(common);
  }

  Facts walk(Node node, Facts in) {
    Facts facts = in == null ? Facts.NONE : in;
    if (node == null) {
      return facts;
    }
    if (node instanceof Node.Call call) {
      return calls.walk(call, facts);
    }
    if (node instanceof Node.Block block) {
      Guard around = units.guard();
      Facts end = walkAll(block.statements(), in);
      units.leaveGuarded(around);
      return end;
    }
    if (node instanceof Node.Declare declare) {
      return declare(declare, facts);
    }
    if (node instanceof Node.Assign assign) {
      return assign(assign, facts);
    }
    if (node instanceof Node.Branch branch) {
      return branch(branch, facts);
    }
    if (node instanceof Node.Test test) {
      Outcomes outcomes = condition(test, facts);
      return Facts.both(outcomes.whenTrue(), outcomes.whenFalse());
    }
    if (node instanceof Node.Loop loop) {
      return loop(loop, facts);
    }
    if (node instanceof Node.Switch choice) {
      return choose(choice, facts);
    }
    if (node instanceof Node.Try attempt) {
      return attempt(attempt, facts);
    }
    if (node instanceof Node.Synchronized guarded) {
      return walk(guarded.body(), walk(guarded.lock(), facts));
    }
    if (node instanceof Node.Exit exit) {
      return exit(exit, facts);
    }
    if (node instanceof Node.Lambda || node instanceof Node.Reference) {
      calls.function(node, facts);
      return facts;
    }
    if (node instanceof Node.Field field) {
      return field.receiver() == null ? facts : walk(field.receiver(), facts);
    }
    if (node instanceof Node.Concat concat) {
      return walkAll(concat.operands(), facts);
    }
    if (node instanceof Node.Labelled labelled) {
      Target target = new Target(labelled, labelled.label());
      targets.push(target);
      Facts end = walk(labelled.body(), facts);
      targets.pop();
      return target.broken ? Facts.both(end, target.atBreak) : end;
    }
    if (node instanceof Node.Unknown unknown) {
      return walkAll(unknown.children(), facts);
    }
    return facts;
  }

  private Facts walkAll(List<Node> nodes, Facts in) {
    Facts facts = in;
    for (Node node : nodes) {
      facts = walk(node, facts);
    }
    return facts;
  }

  private Facts declare(Node.Declare declare, Facts in) {
    Variable variable = declare.variable();
    Facts facts = in.without(Paths.variable(variable.id()));
    if (declare.initializer() == null) {
      return facts;
    }
    Set<String> before = units.enterDeclaration(variable.suppressed());
    facts =
        variable.stable() && context.executions().isCold(variable.type())
            ? calls.walkBefore(laterCalls.on(variable), declare.initializer(), facts)
            : walk(declare.initializer(), facts);
    units.leaveDeclaration(before);
    if (variable.stable()) {
      units.define(variable, declare.initializer());
    }
    calls.held().hold(variable, declare.initializer());
    return facts == null ? null : variables.learn(variable, declare.initializer(), facts);
  }

  private Facts assign(Node.Assign assign, Facts in) {
    Facts facts = in;
    if (!(assign.target() instanceof Node.Local)) {
      facts = walk(assign.target(), facts);
    }
    facts = walk(assign.value(), facts);
    if (facts == null) {
      return null;
    }
    if (assign.target() instanceof Node.Local local) {
      calls.held().hold(local.variable(), assign.value());
      Facts before = facts;
      facts = facts.without(Paths.variable(local.variable().id()));
      boolean own = mentions(assign.value(), local.variable(), before);
      return own ? facts : variables.learn(local.variable(), assign.value(), facts);
    }
    if (assign.target() instanceof Node.Field field) {
      calls.held().store(field, assign.value());
      facts = facts.without(Paths.fieldToken(field.name()));
      String path = context.completion().paths().of(field, facts);
      if (path != null && context.completion().isComplete(assign.value(), facts)) {
        return facts.withComplete(Set.of(path));
      }
    }
    return facts;
  }

  private boolean mentions(Node value, Variable variable, Facts facts) {
    String path = context.completion().paths().of(value, facts);
    return path != null && path.contains(Paths.variable(variable.id()));
  }

  /** What is known when a condition is true and when it is false. */
  private record Outcomes(Facts whenTrue, Facts whenFalse) {}

  private Outcomes condition(Node node, Facts in) {
    if (node instanceof Node.Constant constant && (constant.isTrue() || constant.isFalse())) {
      return new Outcomes(constant.isTrue() ? in : null, constant.isFalse() ? in : null);
    }
    if (node instanceof Node.Test test) {
      List<Node> operands = test.operands();
      switch (test.operator()) {
        case NOT -> {
          Outcomes inner = condition(operands.get(0), in);
          return new Outcomes(inner.whenFalse(), inner.whenTrue());
        }
        case AND -> {
          Outcomes left = condition(operands.get(0), in);
          Guard around = units.enterGuarded(operands.get(0), true);
          Outcomes right = condition(operands.get(1), left.whenTrue());
          units.leaveGuarded(around);
          return new Outcomes(right.whenTrue(), Facts.both(left.whenFalse(), right.whenFalse()));
        }
        case OR -> {
          Outcomes left = condition(operands.get(0), in);
          Guard around = units.enterGuarded(operands.get(0), false);
          Outcomes right = condition(operands.get(1), left.whenFalse());
          units.leaveGuarded(around);
          return new Outcomes(Facts.both(left.whenTrue(), right.whenTrue()), right.whenFalse());
        }
        default -> {}
      }
      return decided(node, walkAll(operands, in));
    }
    return decided(node, walk(node, in));
  }

  private Outcomes decided(Node node, Facts after) {
    Facts facts = after == null ? Facts.NONE : after;
    Completion completion = context.completion();
    return new Outcomes(
        facts.withComplete(completion.provenBy(node, true, facts)),
        facts.withComplete(completion.provenBy(node, false, facts)));
  }

  private Facts branch(Node.Branch branch, Facts in) {
    Outcomes outcomes = condition(branch.condition(), in);
    Guard around = units.enterGuarded(branch.condition(), true);
    Facts then = walk(branch.then(), outcomes.whenTrue());
    units.leaveGuarded(around);
    units.enterGuarded(branch.condition(), false);
    Facts otherwise =
        branch.otherwise() == null
            ? outcomes.whenFalse()
            : walk(branch.otherwise(), outcomes.whenFalse());
    units.leaveGuarded(around);
    // if (!parameter) return; what follows has the other value.
    if (then == null && otherwise != null) {
      units.enterGuarded(branch.condition(), false);
    }
    return Facts.both(then, otherwise);
  }

  private Facts loop(Node.Loop loop, Facts in) {
    Facts facts = walkAll(loop.setup(), in);
    if (facts == null) {
      return null;
    }
    for (String token : Assigned.again(loop)) {
      facts = facts.without(token);
    }
    Target target = new Target(loop, loop.label());
    targets.push(target);
    Facts head = facts;
    Facts after;
    switch (loop.kind()) {
      case FOR_EACH -> after = forEach(loop, head, target);
      case DO -> {
        Facts body = Facts.both(walk(loop.body(), head), target.atContinue);
        after = condition(loop.condition(), body).whenFalse();
      }
      default -> {
        Outcomes outcomes =
            loop.condition() == null ? new Outcomes(head, null) : condition(loop.condition(), head);
        Facts body = walk(loop.body(), outcomes.whenTrue());
        walkAll(loop.update(), Facts.both(body, target.atContinue));
        after = outcomes.whenFalse();
      }
    }
    targets.pop();
    return target.broken ? Facts.both(after, target.atBreak) : after;
  }

  private Facts forEach(Node.Loop loop, Facts head, Target target) {
    Node iterated = loop.setup().get(loop.setup().size() - 1);
    String element = Paths.variable(loop.element().id());
    Elements elements = context.completion().elements();
    String taken = elements.source(iterated, head, true);
    Facts facts = head.without(element);
    if (taken != null) {
      facts = facts.withElementOf(element, taken);
    }
    Set<String> complete = new HashSet<>(2);
    elements.complete(iterated, head).forEach(read -> complete.add(element + read));
    facts = facts.withComplete(complete);
    Facts body = Facts.both(walk(loop.body(), facts), target.atContinue);
    String collection = target.broken ? null : elements.source(iterated, head, false);
    if (body == null || collection == null) {
      return head;
    }
    Set<String> all = new HashSet<>(1);
    for (String read : elements.ofGiven(element, body)) {
      all.add("*" + (read.isEmpty() ? collection : collection + "/" + read));
    }
    return head.withComplete(all);
  }

  private Facts choose(Node.Switch choice, Facts in) {
    Facts facts = walk(choice.selector(), in);
    Target target = new Target(choice, null);
    targets.push(target);
    Facts after = null;
    Facts fallen = null;
    boolean exhaustive = !choice.type().isVoid();
    for (Node.Switch.Case one : choice.cases()) {
      exhaustive |= one.isDefault();
      Facts start = facts;
      Set<String> common = null;
      for (Node label : one.labels()) {
        start = walk(label, start);
        Node.Test equal =
            new Node.Test(
                label.range(), Node.Test.Operator.EQUAL, List.of(choice.selector(), label));
        Set<String> proven = context.completion().provenBy(equal, true, facts);
        if (common == null) {
          common = new HashSet<>(proven);
        } else {
          common.retainAll(proven);
        }
      }
      if (start != null && common != null && !one.isDefault()) {
        start = start.withComplete(common);
      }
      Facts end = walkAll(one.body(), Facts.both(start, fallen));
      fallen = one.fallsThrough() ? end : null;
      if (!one.fallsThrough()) {
        after = Facts.both(after, end);
      }
    }
    targets.pop();
    after = Facts.both(after, fallen);
    if (target.broken) {
      after = Facts.both(after, target.atBreak);
    }
    return exhaustive ? after : Facts.both(after, facts);
  }

  private Facts attempt(Node.Try attempt, Facts in) {
    Facts facts = walkAll(attempt.resources(), in);
    attempt.resources().forEach(calls::close);
    Facts failed = facts == null ? Facts.NONE : facts;
    for (String token : Assigned.in(attempt.body())) {
      failed = failed.without(token);
    }
    int before = calls.waits().waited().size();
    Facts after = walk(attempt.body(), facts);
    List<Set<String>> waited =
        calls.waits().waited().subList(before, calls.waits().waited().size());
    Facts afterWait = waited.size() == 1 ? failed.withComplete(waited.get(0)) : failed;
    for (Node.Try.Catch one : attempt.catches()) {
      after = Facts.both(after, walk(one.body(), saysComplete(one) ? afterWait : failed));
    }
    if (attempt.cleanup() == null) {
      return after;
    }
    Facts cleaned = walk(attempt.cleanup(), failed);
    if (cleaned == null || after == null) {
      return null;
    }
    Set<String> more = new HashSet<>(cleaned.complete());
    cleaned.completeElements().forEach(e -> more.add("*" + e));
    for (String token : Assigned.in(attempt.cleanup())) {
      after = after.without(token);
    }
    return after.withComplete(more);
  }

  /** Whether a catch runs only after what was waited for has completed by failing. */
  private boolean saysComplete(Node.Try.Catch one) {
    return one.types().stream()
        .allMatch(type -> context.catalogue().type(Kind.FAILURE, type).isPresent());
  }

  private Facts exit(Node.Exit exit, Facts in) {
    Facts facts = exit.value() == null ? in : walk(exit.value(), in);
    switch (exit.kind()) {
      case RETURN -> {
        if (units.atMethod() && facts != null) {
          returns.add(new ReturnPoint(exit.value(), facts));
        }
      }
      case BREAK, CONTINUE, YIELD -> leave(exit, facts);
      case THROW -> {}
    }
    return exit.kind() == Node.Exit.Kind.YIELD ? facts : null;
  }

  private void leave(Node.Exit exit, Facts facts) {
    for (Target target : targets) {
      if (target.is(exit)) {
        if (exit.kind() == Node.Exit.Kind.CONTINUE) {
          target.atContinue = Facts.both(target.atContinue, facts);
        } else {
          target.atBreak = target.broken ? Facts.both(target.atBreak, facts) : facts;
          target.broken = true;
        }
        return;
      }
    }
  }

  /** Walks a lambda's body as a unit of its own. */
  void lambdaBody(Node.Lambda lambda, Facts facts) {
    Deque<Target> outer = new ArrayDeque<>(targets);
    targets.clear();
    walk(lambda.body(), facts);
    targets.addAll(outer);
  }
}
