package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import java.util.Optional;

/** Which call of a function that is run for each element starts the async value it gives back. */
final class StartedElements {
  private final AsyncValues values;
  private final Definitions definitions;

  StartedElements(AsyncValues values, Definitions definitions) {
    this.values = values;
    this.definitions = definitions;
  }

  /**
   * What starts an async value.
   *
   * @param node the call, or the reference that is called
   */
  record Start(Node node, Callee callee) {}

  /** What an expression starts, directly or by a local that holds it. */
  Optional<Start> of(Node value) {
    if (value instanceof Node.Local local) {
      return definitions.of(local.variable()).stream()
          .filter(Node.Call.class::isInstance)
          .flatMap(call -> of(call).stream())
          .findFirst();
    }
    if (!(value instanceof Node.Call call) || !values.isAsync(call.type())) {
      return Optional.empty();
    }
    return AsyncValues.chain(value).stream()
        .filter(values::creates)
        .map(start -> new Start(start, start.callee()))
        .reduce((outer, inner) -> inner);
  }

  /** What a function starts and gives back. */
  Optional<Start> by(Node function) {
    if (function instanceof Node.Reference reference) {
      TypeRef returned = reference.callee().declaredReturn();
      return values.isAsync(returned) && values.starts(reference)
          ? Optional.of(new Start(reference, reference.callee()))
          : Optional.empty();
    }
    return function instanceof Node.Lambda lambda && values.isAsync(lambda.target().returns())
        ? in(lambda.body())
        : Optional.empty();
  }

  private Optional<Start> in(Node code) {
    Optional<Start> own = of(code);
    if (own.isPresent() || code instanceof Node.Lambda) {
      return own;
    }
    return Children.of(code).stream().flatMap(child -> in(child).stream()).findFirst();
  }
}
