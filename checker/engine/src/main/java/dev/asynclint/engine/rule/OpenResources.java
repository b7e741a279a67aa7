package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld.MethodSignature;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where locals hold something that the very code closes: a try, or a block that ends in a close.
 */
final class OpenResources {
  private static final String CLOSEABLE = "java.lang.AutoCloseable";

  /** Types of what is to end on the thread, or at the moment, where it began. */
  private static final Pattern SCOPE =
      Pattern.compile(
          ".*(Scope|Span|Timer|Sample|Stopwatch|Observation|Lock|Guard|Permit|MDC|Measurement)");

  private final RuleContext context;
  private final ModuleIndex index;
  private final WaitsInCode waits;

  /**
   * From opening to closing.
   *
   * @param code what runs while it is open, in order
   * @param closing what runs before it is closed, but may not use it any more
   */
  record Open(Variable variable, List<Node> code, List<Node> closing) {}

  OpenResources(RuleContext context, WaitsInCode waits) {
    this.context = context;
    index = context.index();
    this.waits = waits;
  }

  List<Open> in(MethodBody body) {
    List<Open> found = new ArrayList<>(0);
    for (Node node : body.nodes()) {
      if (node instanceof Node.Try attempt) {
        resources(body, attempt, found);
        cleanup(body, attempt, found);
      } else if (node instanceof Node.Block block) {
        closedAtEnd(body, block, found);
      }
    }
    return found;
  }

  private void resources(MethodBody body, Node.Try attempt, List<Open> found) {
    List<Node> resources = attempt.resources();
    for (int i = 0; i < resources.size(); i++) {
      Variable variable = variable(resources.get(i));
      if (variable != null) {
        List<Node> code = new ArrayList<>(resources.subList(i + 1, resources.size()));
        code.add(attempt.body());
        add(body, new Open(variable, code, List.of()), found);
      }
    }
  }

  private static Variable variable(Node resource) {
    if (resource instanceof Node.Declare declare) {
      return declare.variable();
    }
    return resource instanceof Node.Local local ? local.variable() : null;
  }

  private void cleanup(MethodBody body, Node.Try attempt, List<Open> found) {
    if (attempt.cleanup() == null) {
      return;
    }
    for (Variable variable : closed(attempt.cleanup())) {
      List<Node> code = new ArrayList<>(2);
      code.add(attempt.body());
      attempt.catches().forEach(handler -> code.add(handler.body()));
      add(body, new Open(variable, code, List.of(attempt.cleanup())), found);
    }
  }

  /** What code closes whatever happened, but for a test for null. */
  private List<Variable> closed(Node code) {
    List<Variable> found = new ArrayList<>(0);
    if (code instanceof Node.Block block) {
      block.statements().forEach(statement -> found.addAll(closed(statement)));
    } else if (code instanceof Node.Branch branch && isNullTest(branch.condition())) {
      found.addAll(closed(branch.then()));
    } else if (code instanceof Node.Try attempt && attempt.resources().isEmpty()) {
      found.addAll(closed(attempt.body()));
    } else if (code instanceof Node.Call call && closes(call) != null) {
      found.add(closes(call));
    }
    return found;
  }

  private static boolean isNullTest(Node condition) {
    return condition instanceof Node.Test test
        && test.operator() == Node.Test.Operator.NOT_EQUAL
        && test.operands().stream().anyMatch(Nulls::isNull);
  }

  /** The local that a call closes: {@code in.close()}, {@code closeQuietly(in)}; or null. */
  private Variable closes(Node.Call call) {
    String name = call.callee().key().name();
    Node closed = null;
    if (call.receiver() instanceof Node.Local && name.equals("close")) {
      closed = call.receiver();
    } else if (name.startsWith("close")
        && call.callee().isStatic()
        && !call.arguments().isEmpty()) {
      closed = call.arguments().get(0);
    }
    return closed instanceof Node.Local local && isCloseable(local.type())
        ? local.variable()
        : null;
  }

  /** Whether objects of the type have an end. */
  boolean isCloseable(TypeRef type) {
    return index.types().isSubtype(type.name(), CLOSEABLE);
  }

  private void closedAtEnd(MethodBody body, Node.Block block, List<Open> found) {
    List<Node> statements = block.statements();
    for (int end = 1; end < statements.size(); end++) {
      Variable variable = statements.get(end) instanceof Node.Call call ? closes(call) : null;
      for (int start = 0; start < end && variable != null; start++) {
        if (statements.get(start) instanceof Node.Declare declare
            && declare.variable().id() == variable.id()) {
          List<Node> code = statements.subList(start + 1, end);
          add(body, new Open(variable, code, List.of()), found);
        }
      }
    }
  }

  private void add(MethodBody body, Open open, List<Open> found) {
    if (!open.code().isEmpty() && endsWithClose(body, open.variable())) {
      found.add(open);
    }
  }

  /** Whether nobody can use it once it is closed, and closing it does not wait for those who do. */
  private boolean endsWithClose(MethodBody body, Variable variable) {
    if (variable.isExplicitlyUnused() || variable.name().startsWith("ignore")) {
      return false;
    }
    Node value = Definitions.ofStable(body, new Node.Local(variable.range(), variable));
    boolean made = value instanceof Node.Call call && call.isCreation();
    return endsWithClose(variable.type(), body) && (!made || endsWithClose(value.type(), body));
  }

  private boolean endsWithClose(TypeRef type, MethodBody body) {
    Optional<CatalogueLine> closing = context.catalogue().type(Kind.CLOSING, type.name());
    return closing.isEmpty()
        && context.catalogue().type(Kind.THREAD_BOUND, type.name()).isEmpty()
        && !SCOPE.matcher(type.simpleName()).matches()
        && context.index().types().methods(type.name(), "close", body.owner().name()).stream()
            .filter(method -> method.parameters().isEmpty())
            .map(MethodSignature::key)
            .noneMatch(this::doesNothingOrWaits);
  }

  private boolean doesNothingOrWaits(MethodKey close) {
    return index.targets(close, true).stream()
        .anyMatch(
            target ->
                target.body() instanceof Node.Block block && block.statements().isEmpty()
                    || waits.isReachedFrom(target.key()));
  }

  /** Whether closing what a type holds waits for those who use it. */
  boolean waitsForUsers(TypeRef type) {
    return context
        .catalogue()
        .type(Kind.CLOSING, type.name())
        .filter(line -> line.has("waits"))
        .isPresent();
  }
}
