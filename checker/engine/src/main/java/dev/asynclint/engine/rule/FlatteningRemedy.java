package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.DroppedValues.Dropped;
import java.util.Optional;

/**
 * The operator that waits for what a callback starts, where the program still compiles with it: as
 * words for a fix. {@code flatten thenCompose}; {@code flatten flatMap thenReturn}, which hands the
 * element on; {@code all-of}, which returns one future for all elements.
 */
public final class FlatteningRemedy {
  /** First word of a remedy that names another operator. */
  public static final String FLATTEN = "flatten";

  /** Collect what a loop over a collection starts, and return one future for all. */
  public static final String ALL_OF = "all-of";

  private static final String STAGE = "java.util.concurrent.CompletableFuture";

  private final RuleContext context;
  private final ChangeableSignature signature;

  FlatteningRemedy(RuleContext context) {
    this.context = context;
    signature = new ChangeableSignature(context);
  }

  /** The remedy, or the empty string. */
  String of(Dropped dropped) {
    Node function = dropped.node();
    if (!(function instanceof Node.Reference)) {
      function = dropped.body().parent(function);
    }
    boolean bound = function instanceof Node.Lambda || function instanceof Node.Reference;
    if (!bound || !(dropped.body().parent(function) instanceof Node.Call operator)) {
      return "";
    }
    Optional<CatalogueLine> line =
        context.catalogue().method(Kind.FLATTENS, operator.callee().key());
    if (line.isPresent()) {
      return flatten(dropped, function, operator, line.get());
    }
    return isForEach(operator)
            && dropped.type().name().equals(STAGE)
            && signature.allowsReturnOf(dropped.body(), operator)
        ? ALL_OF
        : "";
  }

  private String flatten(Dropped dropped, Node function, Node.Call operator, CatalogueLine line) {
    String words = FLATTEN + " " + line.attribute("to").orElse("");
    Optional<String> keeps = line.attribute("keeps");
    boolean isReference = function instanceof Node.Reference;
    if (keeps.isPresent()) {
      return !isReference && has(dropped, keeps.get()) && sameOwner(dropped, operator)
          ? words + " " + keeps.get()
          : "";
    }
    boolean noParameter =
        function instanceof Node.Lambda lambda && lambda.parameters().isEmpty()
            || function instanceof Node.Reference reference
                && reference.target().parameters().isEmpty();
    TypeRef payload = dropped.type().argument(0);
    boolean samePayload =
        payload.name().equals("java.lang.Void") && payload.equals(operator.type().argument(0));
    return samePayload && sameFamily(dropped, operator) && !(noParameter && isReference)
        ? words
        : "";
  }

  private boolean sameFamily(Dropped dropped, Node.Call operator) {
    return family(dropped.type()).isPresent()
        && family(dropped.type()).equals(family(operator.type()));
  }

  private Optional<String> family(TypeRef type) {
    return context
        .catalogue()
        .type(Kind.ASYNC_TYPE, type.name())
        .flatMap(line -> line.attribute("family"));
  }

  private static boolean sameOwner(Dropped dropped, Node.Call operator) {
    return dropped.type().name().equals(operator.type().name());
  }

  private boolean has(Dropped dropped, String method) {
    return !context
        .index()
        .types()
        .methods(dropped.type().name(), method, dropped.body().owner().name())
        .isEmpty();
  }

  private boolean isForEach(Node.Call call) {
    return call.callee().key().name().equals("forEach")
        && call.receiver() != null
        && context.index().types().isSubtype(call.receiver().type().name(), "java.util.Collection");
  }
}
