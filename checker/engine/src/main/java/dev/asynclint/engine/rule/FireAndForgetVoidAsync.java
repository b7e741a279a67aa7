package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.rule.DroppedValues.Dropped;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Void methods that start async work and neither hand it back nor handle its failure, and void
 * methods that an executor runs.
 */
public final class FireAndForgetVoidAsync implements Rule {
  /** The remedy of a method that may return what its last statement starts. */
  public static final String RETURN = "return";

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    DroppedValues values = context.droppedValues();
    SelfHandling selfHandling = new SelfHandling(context, call -> false);
    ChangeableSignature signature = new ChangeableSignature(context);
    for (Dropped dropped : values.all()) {
      if (!dropped.cold()
          && dropped.byVoidMethod()
          && !isImposed(context, dropped.body())
          && !SuppressedDrops.contain(values.enclosing(), dropped, name())) {
        findings.add(dropped(dropped, remedy(dropped, signature)));
      }
    }
    if (!looksAfterUncaught(context)) {
      for (MethodBody body : context.wantedBodies()) {
        executorRuns(context, body)
            .filter(annotation -> !isImposed(context, body))
            .filter(annotation -> !selfHandling.isTrueOf(body.method().body()))
            .filter(annotation -> !values.enclosing().isTest(body))
            .filter(
                annotation -> !values.enclosing().suppresses(body, body.method().body(), name()))
            .ifPresent(annotation -> findings.add(voidTask(body, annotation)));
      }
    }
    return findings;
  }

  /** Whether somebody else decided that the method returns nothing. */
  private static boolean isImposed(RuleContext context, MethodBody body) {
    SourceMethod method = body.method();
    Role.Kind role = context.flow().roles().of(method).kind();
    return !method.overrides().isEmpty()
        || role == Role.Kind.BATCH
        || role == Role.Kind.TEST
        || context.catalogue().method(Kind.LISTENER, method.key()).isPresent()
        || annotationNames(method)
            .anyMatch(a -> context.catalogue().annotation(Kind.LISTENER, a).isPresent());
  }

  /** Annotations of the method and its parameters. */
  private static Stream<String> annotationNames(SourceMethod method) {
    return Stream.concat(
        method.annotations().stream().map(Annotation::name),
        method.parameters().stream().flatMap(parameter -> parameter.annotations().stream()));
  }

  private static String remedy(Dropped dropped, ChangeableSignature signature) {
    Node parent = dropped.body().parent(dropped.node());
    Node statement = parent instanceof Node.Declare ? parent : dropped.node();
    boolean returnable =
        dropped.type().toString().equals("java.util.concurrent.CompletableFuture<java.lang.Void>");
    return returnable && signature.allowsReturnOf(dropped.body(), statement) ? RETURN : "";
  }

  private Finding dropped(Dropped dropped, String remedy) {
    Finding finding =
        new Finding(
            name(),
            dropped.body().file(),
            dropped.node().range(),
            dropped.body().key(),
            dropped.callee().key().displayWithArity(),
            "Return what "
                + dropped.callee().key().display()
                + " starts, or handle its failure: callers of "
                + dropped.body().key().display()
                + " can neither wait for it nor see it fail.",
            List.of(),
            remedy);
    // What was compiled against the void method does not find the other one.
    return remedy.equals(RETURN) ? finding.asOnlyOffered() : finding;
  }

  /** The annotation that makes an executor run a void method, as messages write it. */
  private static Optional<String> executorRuns(RuleContext context, MethodBody body) {
    if (!body.method().returns().isVoid() || body.key().isInitializer()) {
      return Optional.empty();
    }
    Optional<String> own = executorRuns(context.catalogue(), body.method().annotations());
    return own.isEmpty() && body.method().has(SourceMethod.Modifier.PUBLIC)
        ? executorRuns(context.catalogue(), body.owner().annotations())
        : own;
  }

  private static Optional<String> executorRuns(Catalogue catalogue, List<Annotation> annotations) {
    for (Annotation annotation : annotations) {
      Optional<CatalogueLine> line = catalogue.annotation(Kind.CONTEXT, annotation.name());
      if (line.isPresent() && line.get().is("as", "executor")) {
        return Optional.of("@" + annotation.name().replaceFirst(".*\\.", ""));
      }
    }
    return Optional.empty();
  }

  /** Whether the module says what becomes of failures that no caller can see. */
  private static boolean looksAfterUncaught(RuleContext context) {
    Catalogue catalogue = context.catalogue();
    return context.index().classes().stream()
        .anyMatch(
            type ->
                catalogue.type(Kind.UNCAUGHT_HANDLER, type.name()).isPresent()
                    || type.methods().stream()
                        .flatMap(m -> m.overrides().stream())
                        .anyMatch(m -> catalogue.method(Kind.UNCAUGHT_HANDLER, m).isPresent()));
  }

  private Finding voidTask(MethodBody body, String annotation) {
    return new Finding(
        name(),
        body.file(),
        body.method().range(),
        body.key(),
        body.key().displayWithArity(),
        "Return a future from "
            + body.key().display()
            + ", or handle its failure: "
            + annotation
            + " on a void method leaves callers nothing to wait for, cancel or see fail.",
        List.of(),
        "");
  }
}
