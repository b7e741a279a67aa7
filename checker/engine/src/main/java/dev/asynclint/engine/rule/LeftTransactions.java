package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.rule.ProxiedMethods.Advice;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.Optional;

/**
 * Changes of a database that a transaction seems to hold, made on a thread that is not in it: they
 * are committed alone, do not see what the others have done, and are not taken back with them.
 */
final class LeftTransactions {
  private final RuleContext context;
  private final ProxiedMethods proxied;

  LeftTransactions(RuleContext context) {
    this.context = context;
    proxied = new ProxiedMethods(context);
  }

  /** The method whose transaction is around a function, where it is one that changes something. */
  Optional<String> around(UnitSummary function) {
    MethodBody body = context.body(function.id().method());
    return body != null
            && advice(body)
                .filter(advice -> !advice.readOnly() && advice.propagation().isInTransaction())
                .isPresent()
        ? Optional.of(body.key().display())
        : Optional.empty();
  }

  private Optional<Advice> advice(MethodBody body) {
    return proxied.of(body.method(), ProxiedMethods.TRANSACTION);
  }

  /** Whether a call leads to a method that says itself what transaction it works in. */
  boolean beginsOwn(Edge call) {
    MethodBody body = context.body(call.callee().id().method());
    return call.callee().id().isMethod() && body != null && advice(body).isPresent();
  }

  /** Whether a call of the unit changes a database, and no transaction of the unit's is around. */
  boolean isOutside(UnitSummary unit, MethodBody body, Node.Call call) {
    return context.catalogue().method(Kind.JOINS_TRANSACTION, call.callee().key()).isPresent()
        && !isGivenToTransaction(unit.id());
  }

  private boolean isGivenToTransaction(UnitId id) {
    MethodBody body = context.body(id.method());
    Node function = body.function(id.ordinal());
    return function != null
        && body.parent(function) instanceof Node.Call taker
        && context.catalogue().method(Kind.IN_TRANSACTION, taker.callee().key()).isPresent();
  }
}
