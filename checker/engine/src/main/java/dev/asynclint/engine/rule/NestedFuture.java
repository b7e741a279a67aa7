package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld.MethodSignature;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A future in a future that nobody takes out: who waits for the outer one does not wait for the
 * inner one, and an inner one that is cold never runs.
 */
public final class NestedFuture implements Rule {
  /** First word of a remedy: another operator in place of this one. */
  public static final String RENAME = "rename";

  /** First word of a remedy: a further operator behind this one. */
  public static final String APPEND = "append";

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    Nesting nesting = new Nesting(context);
    NestedValueFate fates = new NestedValueFate(context, nesting);
    EnclosingCode enclosing = new EnclosingCode(context);
    for (MethodBody body : context.wantedBodies()) {
      for (Node.Call call : body.calls()) {
        if (nesting.isMadeBy(call)) {
          NestedValueFate.Fate fate = fates.of(body, call);
          if (fate.isLost() && !enclosing.isTest(body)) {
            findings.add(finding(context, body, call, nesting, remedy(context, body, call, fate)));
          }
        }
      }
    }
    return findings;
  }

  private Finding finding(
      RuleContext context, MethodBody body, Node.Call call, Nesting nesting, String remedy) {
    TypeRef inner = call.type().argument(0);
    String advice =
        nesting
            .flattening(call)
            .filter(to -> isOneFamily(context.catalogue(), call.type(), inner))
            .map(to -> "Use " + to + " instead of " + call.callee().key().display())
            .orElse("Flatten what " + call.callee().key().display() + " makes");
    String harm =
        nesting.isCold(inner)
            ? ": nobody subscribes to the "
                + inner.simpleName()
                + " inside the "
                + call.type().simpleName()
                + ", so it never runs."
            : ": who waits for the outer "
                + call.type().simpleName()
                + " has not waited for the inner "
                + inner.simpleName()
                + ", and does not see it fail.";
    return new Finding(
        name(),
        body.file(),
        call.range(),
        body.key(),
        call.callee().key().displayWithArity(),
        advice + harm,
        List.of(),
        remedy);
  }

  /** Whether both are of one kind: no operator makes one of two kinds. */
  private static boolean isOneFamily(Catalogue catalogue, TypeRef outer, TypeRef inner) {
    return family(catalogue, outer).equals(family(catalogue, inner));
  }

  private static Optional<String> family(Catalogue catalogue, TypeRef type) {
    return catalogue.type(Kind.ASYNC_TYPE, type.name()).flatMap(line -> line.attribute("family"));
  }

  private static String remedy(
      RuleContext context, MethodBody body, Node.Call call, NestedValueFate.Fate fate) {
    if (!fate.isRepairable()) {
      return "";
    }
    Catalogue catalogue = context.catalogue();
    Optional<CatalogueLine> outer = catalogue.type(Kind.ASYNC_TYPE, call.type().name());
    Optional<CatalogueLine> inner = catalogue.type(Kind.ASYNC_TYPE, call.type().argument(0).name());
    if (outer.isEmpty()
        || inner.isEmpty()
        || !isOneFamily(catalogue, call.type(), call.type().argument(0))
        || inner.get().has("many") && !outer.get().has("many")) {
      return "";
    }
    String declaration = fate.declaration().isEmpty() ? "" : " " + fate.declaration();
    Optional<String> rename =
        catalogue
            .method(Kind.FLATTENS, call.callee().key())
            .flatMap(line -> line.attribute("to"))
            .filter(to -> takesTheSame(context, body, call, to));
    if (rename.isPresent()) {
      return RENAME + " " + rename.get() + declaration;
    }
    return outer.get().attribute("flat-map").map(to -> APPEND + " " + to + declaration).orElse("");
  }

  /** Whether the receiver has that method, with the same parameters. */
  private static boolean takesTheSame(
      RuleContext context, MethodBody body, Node.Call call, String name) {
    MethodKey key = call.callee().key();
    if (call.receiver() == null) {
      return false;
    }
    List<MethodSignature> methods =
        context.index().types().methods(call.receiver().type().name(), name, body.owner().name());
    return methods.stream().anyMatch(method -> method.key().parameters().equals(key.parameters()));
  }
}
