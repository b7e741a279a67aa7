package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.Roles;
import java.util.List;
import java.util.Optional;

/** Which types are async values of async values, and which calls make them. */
final class Nesting {
  private final Catalogue catalogue;
  private final Roles roles;

  Nesting(RuleContext context) {
    catalogue = context.catalogue();
    roles = context.flow().roles();
  }

  boolean isAsync(TypeRef type) {
    return !roles.asyncType(type).isEmpty();
  }

  boolean isNested(TypeRef type) {
    return isAsync(type) && isAsync(type.argument(0));
  }

  boolean isCold(TypeRef type) {
    return catalogue
        .type(Kind.ASYNC_TYPE, type.name())
        .filter(line -> line.has("cold"))
        .isPresent();
  }

  /** Whether the call puts what its function gives back, or its argument, into an async value. */
  boolean isMadeBy(Node.Call call) {
    if (!isNested(call.type())) {
      return false;
    }
    TypeRef inner = call.type().argument(0);
    List<Node> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (gives(arguments.get(i), inner) && runs(call, i)) {
        return true;
      }
    }
    return arguments.size() == 1
        && isAsync(arguments.get(0).type())
        && catalogue.method(Kind.WRAPS, call.callee().key()).isPresent();
  }

  private static boolean gives(Node function, TypeRef inner) {
    if (function instanceof Node.Lambda lambda) {
      return lambda.target().returns().equals(inner);
    }
    return function instanceof Node.Reference reference
        && reference.target().returns().equals(inner);
  }

  private boolean runs(Node.Call call, int argument) {
    for (CatalogueLine line : catalogue.methodAll(Kind.RUNS, call.callee().key())) {
      if (line.has("arg*") || line.has("arg" + argument)) {
        return true;
      }
    }
    return false;
  }

  /** The operator that waits for the inner value as well. */
  Optional<String> flattening(Node.Call call) {
    return catalogue
        .method(Kind.FLATTENS, call.callee().key())
        .flatMap(line -> line.attribute("to"));
  }
}
