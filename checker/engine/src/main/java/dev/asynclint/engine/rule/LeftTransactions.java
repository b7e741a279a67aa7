package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.ProxiedMethods.Advice;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of a database that a transaction seems to hold, made on a thread that is not in it: they
 * are committed alone, do not see what the others have done, and are not taken back with them.
 */
final class LeftTransactions {
  /** Calls that end a transaction which the same code has begun. */
  private static final Set<String> ENDS = Set.of("commit", "rollback");

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
            && isHandedOnInside(function)
            && advice(body)
                .filter(advice -> !advice.readOnly() && advice.propagation().isInTransaction())
                .isPresent()
        ? Optional.of(body.key().display())
        : Optional.empty();
  }

  /** Whether the method itself hands the function on, and not what runs when it has ended. */
  private boolean isHandedOnInside(UnitSummary function) {
    UnitSummary around = context.graph().unit(function.parent());
    while (around != null && around.parent() != null) {
      if (context.graph().runs(around).isEmpty()
          || context.graph().runs(around).stream()
              .anyMatch(run -> run.execution() != Execution.INLINE)) {
        return false;
      }
      around = context.graph().unit(around.parent());
    }
    return around != null;
  }

  private Optional<Advice> advice(MethodBody body) {
    return proxied.of(body.method(), ProxiedMethods.TRANSACTION);
  }

  /** Whether a call changes a database in the transaction of its thread. */
  boolean isChange(Node.Call call) {
    return context.catalogue().method(Kind.JOINS_TRANSACTION, call.callee().key()).isPresent();
  }

  /** Whether a unit has a transaction of its own: it begins one, or is given to what does. */
  boolean hasOwn(UnitSummary unit) {
    MethodBody body = context.body(unit.id().method());
    if (body == null) {
      return false;
    }
    if (unit.id().isMethod()) {
      return advice(body).isPresent() || begins(body, unit.id());
    }
    Node function = body.function(unit.id().ordinal());
    return function != null && body.parent(function) instanceof Node.Call taker && runsIn(taker)
        || begins(body, unit.id());
  }

  /** Whether a call runs what it is given in a transaction, itself or in the module's helper. */
  private boolean runsIn(Node.Call taker) {
    MethodBody helper = context.body(taker.callee().key());
    return isTransaction(taker)
        || helper != null
            && (advice(helper).isPresent()
                || helper.calls().stream().anyMatch(this::isTransaction));
  }

  private boolean isTransaction(Node.Call call) {
    return context.catalogue().method(Kind.IN_TRANSACTION, call.callee().key()).isPresent();
  }

  private static boolean begins(MethodBody body, UnitId unit) {
    return body.calls().stream()
        .filter(call -> body.unit(call).equals(unit))
        .anyMatch(call -> ENDS.contains(call.callee().key().name()));
  }
}
