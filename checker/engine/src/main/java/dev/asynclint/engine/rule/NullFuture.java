package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld.MethodSignature;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code null} where an async value is promised: returned from a method, or given to an operator
 * that goes on with the async value its function gives back.
 */
public final class NullFuture implements Rule {
  private static final Pattern NULLABLE = Pattern.compile(".*(Nullable|CheckForNull|NullOr\\w+)");

  /** Doubles of tests answer whatever the test wants. */
  private static final Pattern DOUBLE = Pattern.compile(".*(Mock|Stub|Fake|Dummy).*");

  private static final Set<String> NOT_AN_OPERATOR = Set.of("later", "never", "inline");

  @Override
  public List<Finding> check(RuleContext context) {
    return new Search(context).findings();
  }

  private static final class Search {
    private final RuleContext context;
    private final EnclosingCode enclosing;
    private final List<Finding> findings = new ArrayList<>();
    private NullTests nullTests;

    Search(RuleContext context) {
      this.context = context;
      enclosing = new EnclosingCode(context);
    }

    List<Finding> findings() {
      for (MethodBody body : context.wantedBodies()) {
        boolean promises = isAsync(body.method().returns());
        for (Node node : body.nodes()) {
          if (node instanceof Node.Lambda lambda && isAsync(lambda.target().returns())) {
            if (lambda.isExpression()) {
              inLambda(body, lambda, lambda.body());
            }
          } else if (node instanceof Node.Exit exit
              && exit.kind() == Node.Exit.Kind.RETURN
              && exit.value() != null
              && !Nulls.in(exit.value()).isEmpty()) {
            Node.Lambda lambda = body.lambda(exit);
            if (lambda != null) {
              inLambda(body, lambda, exit.value());
            } else if (promises && !isRuledOut(body, exit)) {
              inMethod(body, exit.value());
            }
          }
        }
      }
      return findings;
    }

    private boolean isAsync(TypeRef type) {
      return !context.flow().roles().asyncType(type).isEmpty();
    }

    private void inMethod(MethodBody body, Node returned) {
      List<Node> nulls = Nulls.in(returned);
      if (!nulls.isEmpty() && !mayBeNull(body) && !isDouble(body) && !enclosing.isTest(body)) {
        TypeRef type = body.method().returns();
        String message =
            "Return "
                + words(type)
                + " from "
                + body.key().display()
                + " instead of null: whoever composes it fails with a NullPointerException.";
        nulls.forEach(value -> report(body, value, type, message));
      }
    }

    /** Whether {@code assert false} stands before it. */
    private static boolean isRuledOut(MethodBody body, Node exit) {
      return Children.of(body.parent(exit)).stream()
          .takeWhile(statement -> statement != exit)
          .anyMatch(
              statement ->
                  statement instanceof Node.Branch branch
                      && branch.condition() instanceof Node.Constant constant
                      && constant.isFalse()
                      && branch.otherwise() instanceof Node.Exit);
    }

    private void inLambda(MethodBody body, Node.Lambda lambda, Node returned) {
      List<Node> nulls = Nulls.in(returned);
      if (!nulls.isEmpty()
          && body.parent(lambda) instanceof Node.Call operator
          && goesOnWith(operator, lambda, body)
          && !isDouble(body)
          && !enclosing.isTest(body)) {
        TypeRef type = lambda.target().returns();
        String message =
            "Give "
                + operator.callee().key().display()
                + " "
                + words(type)
                + " instead of null: it fails with a NullPointerException.";
        nulls.forEach(value -> report(body, value, type, message));
      }
    }

    /** Whether the operator itself, and not only its caller's type argument, wants async values. */
    private boolean goesOnWith(Node.Call operator, Node.Lambda lambda, MethodBody body) {
      int index = operator.arguments().indexOf(lambda);
      if (index < 0
          || !isAsync(lambda.target().returns())
          || !isAsync(operator.type())
          || !isOperator(operator, index)) {
        return false;
      }
      MethodKey key = operator.callee().key();
      for (MethodSignature method :
          context.index().types().methods(key.owner(), key.name(), body.owner().name())) {
        if (method.key().equals(key) && index < method.parameters().size()) {
          return method.parameters().get(index).arguments().stream().anyMatch(this::isAsync)
              || lambda.target().type().arguments().stream().noneMatch(this::isAsync);
        }
      }
      return false;
    }

    private boolean isOperator(Node.Call call, int argument) {
      for (CatalogueLine line : context.catalogue().methodAll(Kind.RUNS, call.callee().key())) {
        if (line.has("arg*") || line.has("arg" + argument)) {
          return !NOT_AN_OPERATOR.contains(line.attribute("context").orElse("later"));
        }
      }
      return false;
    }

    /** Whether somebody says or shows that null is an answer. */
    private boolean mayBeNull(MethodBody body) {
      SourceMethod method = body.method();
      if (isNullable(method) || context.flow().roles().of(method).kind() == Role.Kind.MAY_BLOCK) {
        return true;
      }
      if (nullTests == null) {
        nullTests = new NullTests(context);
      }
      if (nullTests.areMadeOf(method.key())) {
        return true;
      }
      for (MethodKey overridden : method.overrides()) {
        SourceMethod declared = context.index().method(overridden);
        if (declared != null && isNullable(declared) || nullTests.areMadeOf(overridden)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isNullable(SourceMethod method) {
      return method.annotations().stream()
          .map(Annotation::name)
          .anyMatch(name -> NULLABLE.matcher(name).matches());
    }

    private static boolean isDouble(MethodBody body) {
      return DOUBLE.matcher(TypeRef.of(body.owner().name()).simpleName()).matches();
    }

    private Optional<CatalogueLine> line(TypeRef type) {
      return context.catalogue().type(Kind.ASYNC_TYPE, type.name());
    }

    private String words(TypeRef type) {
      boolean cold = line(type).filter(line -> line.has("cold")).isPresent();
      return (cold ? "an empty " : "a completed ") + type.simpleName();
    }

    private void report(MethodBody body, Node value, TypeRef type, String message) {
      String remedy =
          line(type)
              .filter(line -> line.subject().type().equals(type.name()))
              .flatMap(line -> line.attribute("empty"))
              .orElse("");
      findings.add(
          new Finding(
              NullFuture.class.getSimpleName(),
              body.file(),
              value.range(),
              body.key(),
              "null",
              message,
              List.of(),
              remedy));
    }
  }
}
