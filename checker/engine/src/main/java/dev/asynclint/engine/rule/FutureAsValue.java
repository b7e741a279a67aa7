package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A future where its value was meant: made text of, compared with a value or with null. */
public final class FutureAsValue implements Rule {
  /** What may be a future all the same. */
  private static final Set<String> ANYTHING = Set.of("java.lang.Object", "?", "null");

  @Override
  public List<Finding> check(RuleContext context) {
    return new Search(context).findings();
  }

  private static final class Search {
    private final RuleContext context;
    private final Catalogue catalogue;
    private final EnclosingCode enclosing;
    private final NeverNull neverNull;
    private final List<Finding> findings = new ArrayList<>();

    Search(RuleContext context) {
      this.context = context;
      catalogue = context.catalogue();
      enclosing = new EnclosingCode(context);
      neverNull = new NeverNull(context);
    }

    List<Finding> findings() {
      for (MethodBody body : context.wantedBodies()) {
        int before = findings.size();
        for (Node node : body.nodes()) {
          if (node instanceof Node.Concat concat) {
            concat.operands().forEach(operand -> text(body, concat, operand, "text"));
          } else if (node instanceof Node.Call call) {
            call(body, call);
          } else if (node instanceof Node.Test test) {
            test(body, test);
          }
        }
        if (findings.size() > before && (isToString(body) || enclosing.isTest(body))) {
          findings.subList(before, findings.size()).clear();
        }
      }
      return findings;
    }

    /**
     * A description for whoever debugs, or a part of one ({@code toStringBase()}): there the future
     * itself is meant.
     */
    private static boolean isToString(MethodBody body) {
      return body.key().name().startsWith("toString") && body.key().parameters().isEmpty();
    }

    private void call(MethodBody body, Node.Call call) {
      MethodKey key = call.callee().key();
      if (isEquals(key) && call.receiver() != null) {
        compared(body, call, call.receiver(), call.arguments().get(0));
      } else if (catalogue.method(Kind.COMPARES, key).isPresent()) {
        compared(body, call, call.arguments().get(0), call.arguments().get(1));
      } else if (isWritten(key)) {
        for (Node argument : call.arguments()) {
          text(body, call, argument, key.displayWithArity());
        }
      }
    }

    private boolean isWritten(MethodKey key) {
      return catalogue.method(Kind.LOGS, key).isPresent()
          || catalogue.method(Kind.PRINTS, key).isPresent()
          || catalogue.type(Kind.LOGS, key.owner()).isPresent();
    }

    private static boolean isEquals(MethodKey key) {
      return key.name().equals("equals") && key.parameters().equals(List.of("java.lang.Object"));
    }

    private Optional<CatalogueLine> future(Node node) {
      return context.flow().roles().asyncType(node.type()).isEmpty()
          ? Optional.empty()
          : catalogue.type(Kind.ASYNC_TYPE, node.type().name());
    }

    private void text(MethodBody body, Node written, Node operand, String place) {
      if (future(operand)
          .filter(line -> !line.has("telling"))
          .filter(line -> !describesItself(operand.type(), line.subject().type()))
          .isPresent()) {
        report(
            body,
            written,
            place,
            "Write the value of "
                + name(operand)
                + ", and not the "
                + operand.type().simpleName()
                + ": its text says nothing of the value.");
      }
    }

    /** Whether a class between the value's and the catalogue's has a text of its own. */
    private boolean describesItself(TypeRef type, String known) {
      return context.index().types().methods(type.name(), "toString", type.name()).stream()
          .filter(method -> method.key().parameters().isEmpty())
          .map(method -> method.key().owner())
          .anyMatch(
              owner -> !owner.equals(known) && context.index().types().isSubtype(owner, known));
    }

    private void compared(MethodBody body, Node.Call call, Node one, Node other) {
      boolean isFuture = future(one).isPresent();
      if (isFuture == future(other).isPresent()) {
        return;
      }
      Node future = isFuture ? one : other;
      Node value = isFuture ? other : one;
      if (!mayBeFuture(value.type())) {
        report(
            body,
            call,
            call.callee().key().displayWithArity(),
            "Compare the value of "
                + name(future)
                + " with the "
                + value.type().simpleName()
                + ": a "
                + future.type().simpleName()
                + " is never equal to it.");
      }
    }

    private boolean mayBeFuture(TypeRef type) {
      return ANYTHING.contains(type.name())
          || catalogue.type(Kind.ASYNC_TYPE, type.name()).isPresent();
    }

    private void test(MethodBody body, Node.Test test) {
      if (test.operator() != Node.Test.Operator.EQUAL
          && test.operator() != Node.Test.Operator.NOT_EQUAL) {
        return;
      }
      Node one = test.operands().get(0);
      Node other = test.operands().get(1);
      Node asked = Nulls.isNull(one) ? other : one;
      if (Nulls.isNull(one) == Nulls.isNull(other) || future(asked).isEmpty()) {
        return;
      }
      Node given = asked instanceof Node.Local ? Definitions.ofStable(body, asked) : asked;
      if (given instanceof Node.Call call && neverNull.isTrueOf(call)) {
        report(
            body,
            test,
            "null test of " + call.callee().key().displayWithArity(),
            "Test the value of "
                + name(asked)
                + ", and not the "
                + asked.type().simpleName()
                + ", for null: "
                + call.callee().key().display()
                + " never returns null.");
      }
    }

    private static String name(Node future) {
      if (future instanceof Node.Local local) {
        return "'" + local.variable().name() + "'";
      }
      if (future instanceof Node.Field field) {
        return "'" + field.name() + "'";
      }
      return future instanceof Node.Call call ? call.callee().key().display() : "this";
    }

    private void report(MethodBody body, Node node, String reported, String message) {
      findings.add(
          new Finding(
              FutureAsValue.class.getSimpleName(),
              body.file(),
              node.range(),
              body.key(),
              reported,
              message,
              List.of(),
              ""));
    }
  }
}
