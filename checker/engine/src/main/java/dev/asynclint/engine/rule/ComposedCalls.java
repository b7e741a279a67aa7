package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.SequentialIndependentWaits.Independent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code loadA().thenCompose(a -> loadB().thenApply(b -> f(a, b)))}. */
final class ComposedCalls {
  private final RuleContext context;
  private final AsyncValues values;
  private final OrderedCalls ordered;

  ComposedCalls(RuleContext context, AsyncValues values, OrderedCalls ordered) {
    this.context = context;
    this.values = values;
    this.ordered = ordered;
  }

  List<Independent> in(MethodBody body) {
    List<Independent> found = new ArrayList<>(0);
    StartedElements starts = null;
    for (Node.Call operator : body.calls()) {
      if (operator.receiver() != null
          && operator.arguments().size() == 1
          && operator.arguments().get(0) instanceof Node.Lambda lambda
          && lambda.parameters().size() == 1
          && is("flat-map", operator)) {
        starts = starts == null ? new StartedElements(values, new Definitions(body)) : starts;
        independent(body, starts, operator, lambda).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether the call is that operator of a type that brings one value. */
  private boolean is(String operator, Node.Call call) {
    return line(call.receiver().type())
        .filter(line -> !line.has("many"))
        .flatMap(line -> line.attribute(operator))
        .filter(call.callee().key().name()::equals)
        .isPresent();
  }

  private Optional<CatalogueLine> line(TypeRef type) {
    return context.catalogue().type(Kind.ASYNC_TYPE, type.name());
  }

  private Optional<Independent> independent(
      MethodBody body, StartedElements starts, Node.Call operator, Node.Lambda lambda) {
    Variable answer = lambda.parameters().get(0);
    Node result = result(lambda);
    if (!(result instanceof Node.Call)) {
      return Optional.empty();
    }
    Optional<Node.Call> first =
        starts.of(operator.receiver()).flatMap(start -> AdjacentWaits.call(start, values));
    Optional<Node.Call> second =
        starts.of(result).flatMap(start -> AdjacentWaits.call(start, values));
    if (first.isEmpty()
        || second.isEmpty()
        // An answer that nobody uses: the call is made for its effect.
        || !Subtree.mentions(result, context.index(), answer)
        || Subtree.mentions(second.get(), context.index(), answer)
        || mayEnd(operator.receiver())
        || mayBeEmpty(body, operator)
        || ordered.are(body, operator.receiver(), first.get(), second.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Independent(
            second.get(),
            first.get(),
            second.get(),
            "'" + answer.name() + "'",
            remedy(operator, result, answer)));
  }

  private static Node result(Node.Lambda lambda) {
    if (lambda.isExpression()) {
      return lambda.body();
    }
    List<Node> statements = ((Node.Block) lambda.body()).statements();
    return statements.size() == 1
            && statements.get(0) instanceof Node.Exit exit
            && exit.kind() == Node.Exit.Kind.RETURN
        ? exit.value()
        : null;
  }

  /** Whether a step on the way decides if there is anything to go on with. */
  private boolean mayEnd(Node chained) {
    for (Node.Call call : AsyncValues.chain(chained)) {
      boolean operator = call.receiver() != null && values.isAsync(call.receiver().type());
      if (operator && call.arguments().stream().anyMatch(this::decides)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a later step stands in for an answer that there is not: the first call may have none.
   */
  private boolean mayBeEmpty(MethodBody body, Node.Call operator) {
    return body.chainedOn(operator).stream()
        .anyMatch(
            next ->
                context
                    .catalogue()
                    .method(Kind.INSTEAD_OF_NOTHING, next.callee().key())
                    .isPresent());
  }

  private boolean decides(Node argument) {
    if (argument instanceof Node.Lambda lambda) {
      return lambda.target().returns().equals(TypeRef.BOOLEAN);
    }
    return argument instanceof Node.Reference reference
        ? reference.target().returns().equals(TypeRef.BOOLEAN)
        : values.isAsync(argument.type());
  }

  /** {@code a.flatMap(p -> b.map(q -> f(p, q)))} is {@code a.combine(b, (p, q) -> f(p, q))}. */
  private String remedy(Node.Call operator, Node result, Variable answer) {
    Node.Call last = (Node.Call) result;
    boolean maps =
        last.receiver() != null
            && last.arguments().size() == 1
            && last.arguments().get(0) instanceof Node.Lambda function
            && function.parameters().size() == 1
            && is("map", last)
            && !Subtree.mentions(last.receiver(), context.index(), answer);
    Optional<CatalogueLine> type = line(operator.receiver().type());
    boolean isSameFamily =
        maps
            && type.flatMap(line -> line.attribute("family"))
                .equals(line(last.receiver().type()).flatMap(line -> line.attribute("family")));
    return isSameFamily
        ? type.flatMap(line -> line.attribute("combine"))
            .map(name -> SequentialIndependentWaits.COMBINE + " " + name)
            .orElse("")
        : "";
  }
}
