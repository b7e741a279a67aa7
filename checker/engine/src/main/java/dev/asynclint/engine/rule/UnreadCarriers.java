package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carrier parameters nobody reads, where the signature is the method's own: not imposed by a type
 * it overrides, by a framework or by a functional interface it is bound to, and not offered to
 * overriding methods. The finding stands at the parameter.
 */
final class UnreadCarriers {
  private final RuleContext context;
  private final CarrierTypes carriers;
  private Set<MethodKey> bound;
  private Map<MethodKey, List<SourceClass>> localClasses;

  UnreadCarriers(RuleContext context, CarrierTypes carriers) {
    this.context = context;
    this.carriers = carriers;
  }

  List<Finding> in(MethodBody body, String check) {
    List<Finding> findings = new ArrayList<>(0);
    for (Variable parameter : body.method().parameters()) {
      if (carriers.isCarrier(parameter.type())
          && !parameter.isExplicitlyUnused()
          && isOwnSignature(body)
          && !doesNothing(body.method().body())
          && !Subtree.mentions(body.method().body(), context.index(), parameter)
          && !isReadByLocalClass(body.key(), parameter)) {
        findings.add(
            new Finding(
                check,
                body.file(),
                parameter.range(),
                body.key(),
                body.key().displayWithArity(),
                "Use "
                    + parameter.name()
                    + " or do not ask for it: the caller's cancellation ends in "
                    + body.key().display()
                    + ".",
                List.of(),
                ""));
      }
    }
    return findings;
  }

  private boolean isOwnSignature(MethodBody body) {
    SourceMethod method = body.method();
    if (!method.overrides().isEmpty()
        || method.has(Modifier.DEFAULT)
        || !context.index().overriding(method.key()).isEmpty()
        || isBound(method.key())
        || method.isAnnotated("java.lang.Deprecated")
        || body.owner().kind() == SourceClass.Kind.RECORD && method.key().isConstructor()
        || !choosesItsParameters(context.flow().roles().of(method))) {
      return false;
    }
    for (Annotation annotation : method.annotations()) {
      if (context.catalogue().annotation(Kind.LISTENER, annotation.name()).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Request handlers found by annotation ask for what they want; other roles are imposed. */
  private static boolean choosesItsParameters(Role role) {
    return role.kind() == Role.Kind.PLAIN || role.isHandler();
  }

  /** An empty body, or one that only throws, has nothing to stop. */
  private static boolean doesNothing(Node body) {
    return body instanceof Node.Block block
        && (block.statements().isEmpty()
            || block.statements().size() == 1
                && block.statements().get(0) instanceof Node.Exit exit
                && exit.kind() == Node.Exit.Kind.THROW);
  }

  private boolean isReadByLocalClass(MethodKey method, Variable parameter) {
    ModuleIndex index = context.index();
    return localClasses(method).stream()
        .flatMap(type -> type.methods().stream())
        .anyMatch(m -> Subtree.mentions(m.body(), index, parameter));
  }

  /** The local and anonymous classes of a method. */
  private List<SourceClass> localClasses(MethodKey method) {
    if (localClasses == null) {
      localClasses = new HashMap<>();
      for (SourceClass type : context.index().classes()) {
        if (type.enclosingMethod() != null) {
          localClasses.computeIfAbsent(type.enclosingMethod(), k -> new ArrayList<>(1)).add(type);
        }
      }
    }
    return localClasses.getOrDefault(method, List.of());
  }

  /** Whether a method reference binds the method to somebody else's signature. */
  private boolean isBound(MethodKey method) {
    if (bound == null) {
      bound = new HashSet<>();
      for (MethodBody body : context.bodies()) {
        body.nodes(Node.Reference.class).forEach(reference -> bound.add(reference.callee().key()));
      }
    }
    return bound.contains(method);
  }
}
