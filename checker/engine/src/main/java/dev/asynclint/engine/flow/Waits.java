package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Notes the waits of a unit, proven and not, and the other calls that rules ask for. */
final class Waits {
  private static final List<String> ENDS =
      List.of("stop", "shutdown", "close", "destroy", "dispose", "terminate");

  private static final List<Kind> MARKS = List.of(Kind.PARALLEL, Kind.STARTS_THREADS);

  private final FlowContext context;
  private final Catalogue catalogue;
  private final UnitTree units;
  private final List<Set<String>> waited = new ArrayList<>(0);

  Waits(FlowContext context, UnitTree units) {
    this.context = context;
    this.catalogue = context.catalogue();
    this.units = units;
  }

  /** What each wait so far waited for, in order. */
  List<Set<String>> waited() {
    return waited;
  }

  Facts after(Node.Call call, Facts facts) {
    if (!catalogue.speaksOf(call.callee().key())) {
      return facts;
    }
    Completion completion = context.completion();
    if (call.receiver() != null
        && catalogue.method(Kind.COMPLETES, call.callee().key()).isPresent()) {
      String path = context.completion().paths().of(call.receiver(), facts);
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

  /** The parameter that a value is, or is an element or part of; -1 for any other. */
  int parameterOf(Node value, Facts facts) {
    int own = units.ownParameter(value);
    boolean isOther = !(value instanceof Node.Local || value instanceof Node.Call);
    if (own >= 0 || isOther || units.method().parameters().isEmpty()) {
      return own;
    }
    if (value instanceof Node.Local && !facts.nameOthers()) {
      return -1;
    }
    String path = context.completion().paths().of(value, facts);
    int found = parameterIn(path, facts);
    return found < 0 && value instanceof Node.Local local
        ? parameterIn(Paths.variable(local.variable().id()), facts)
        : found;
  }

  /** The parameter at the head of a path, or the one whose element stands there. */
  int parameterIn(String path, Facts facts) {
    if (path == null || !path.startsWith("{")) {
      return -1;
    }
    String head = path.substring(0, path.indexOf('}') + 1);
    String collection = facts.elementOf().get(head);
    for (Variable parameter : units.method().parameters()) {
      String name = Paths.variable(parameter.id());
      if (parameter.stable()
          && (head.equals(name) || collection != null && collection.startsWith(name))) {
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
    units.mark(CallWalker.NEEDLESS, call.callee().key(), call.range());
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

  void addWait(CatalogueLine line, MethodKey key, Range range, boolean proven, int parameter) {
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
                !line.is("on", "none"),
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

  void mark(Callee callee, Range range, List<Node> arguments) {
    if (!catalogue.speaksOf(callee.key())) {
      return;
    }
    for (Kind kind : MARKS) {
      Optional<CatalogueLine> line = catalogue.method(kind, callee.key());
      if (line.isPresent() && !line.get().has("virtual") && holds(line.get(), arguments)) {
        units.mark(kind.word(), callee.key(), range);
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
}
