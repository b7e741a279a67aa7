package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;
import java.util.Set;

/** Promises that a method makes, hands back and only ever completes normally later on. */
final class ReturnedPromises {
  private static final Set<String> NORMAL =
      Set.of("complete", "set", "setSuccess", "trySuccess", "tryComplete", "obtrudeValue");

  private final Catalogue catalogue;
  private final ModuleIndex module;

  ReturnedPromises(RuleContext context) {
    catalogue = context.catalogue();
    module = context.index();
  }

  /** Whether the local holds a promise that no callback fails and that nobody else is given. */
  boolean neverFailLater(Node body, Variable variable) {
    List<Node> values = new Definitions(body).of(variable);
    boolean made =
        values.size() == 1
            && values.get(0) instanceof Node.Call call
            && call.receiver() == null
            && call.arguments().isEmpty()
            && catalogue.method(Kind.COMPLETED, call.callee().key()).isEmpty()
            && (call.isCreation() || call.callee().isStatic())
            && !module.knows(call.callee());
    if (!made) {
      return false;
    }
    Uses uses = new Uses(variable);
    uses.count(body, false);
    return uses.completions > 0 && uses.others == 0;
  }

  /** What a body does with a promise. */
  private final class Uses {
    private final Variable variable;
    private int completions;
    private int others;

    Uses(Variable variable) {
      this.variable = variable;
    }

    void count(Node code, boolean later) {
      Node known = null;
      if (code instanceof Node.Exit exit && Subtree.isRead(exit.value(), variable)) {
        known = exit.value();
      } else if (code instanceof Node.Call call && isCompletion(call, later)) {
        known = call.receiver();
        completions++;
      } else if (Subtree.isRead(code, variable)) {
        others++;
      }
      for (Node child : Children.of(code)) {
        if (child != known) {
          count(child, later || code instanceof Node.Lambda);
        }
      }
      if (code instanceof Node.Call creation && creation.anonymousClass() != null) {
        SourceClass type = module.classNamed(creation.anonymousClass());
        for (SourceMethod method : type == null ? List.<SourceMethod>of() : type.methods()) {
          if (method.body() != null) {
            count(method.body(), true);
          }
        }
      }
    }

    private boolean isCompletion(Node.Call call, boolean later) {
      return Subtree.isRead(call.receiver(), variable)
          && catalogue.method(Kind.COMPLETES, call.callee().key()).isPresent()
          && (!later || NORMAL.contains(call.callee().key().name()));
    }
  }
}
