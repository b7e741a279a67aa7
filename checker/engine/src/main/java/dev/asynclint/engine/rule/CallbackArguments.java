package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether a call is given a callback that gets to know its failure. */
final class CallbackArguments {
  private static final Pattern NAME =
      Pattern.compile(".*(Callback|Closure|Listener|Observer|Handler)");

  private final ModuleIndex module;
  private final TypeWorld types;
  private final Use use;

  /** Says whether a function uses one of its parameters. */
  interface Use {
    boolean isOf(Node function, int parameter);
  }

  CallbackArguments(ModuleIndex module, Use use) {
    this.module = module;
    types = module.types();
    this.use = use;
  }

  /**
   * Whether an argument is told of failures.
   *
   * @param around the code that the call stands in
   */
  boolean areToldBy(Node.Call call, Node around) {
    return call.arguments().stream().anyMatch(argument -> isTold(argument, around));
  }

  private boolean isTold(Node argument, Node around) {
    if (argument instanceof Node.Lambda lambda) {
      return usesFailure(lambda, lambda.target().parameters());
    }
    if (argument instanceof Node.Reference reference) {
      return usesFailure(reference, reference.target().parameters());
    }
    if (argument instanceof Node.Call creation) {
      return creation.anonymousClass() != null && isTold(creation.anonymousClass());
    }
    if (argument instanceof Node.Local local && !local.variable().isParameter()) {
      Optional<Node> code =
          new Definitions(around)
              .of(local.variable()).stream().filter(CallbackArguments::isCode).findFirst();
      if (code.isPresent()) {
        return isTold(code.get(), around);
      }
    }
    boolean opaque = argument instanceof Node.Local || argument instanceof Node.Field;
    return opaque && isCallback(argument.type().name());
  }

  private static boolean isCode(Node value) {
    return value instanceof Node.Lambda
        || value instanceof Node.Reference
        || value instanceof Node.Call call && call.anonymousClass() != null;
  }

  private boolean usesFailure(Node function, List<TypeRef> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      if (isFailure(parameters.get(i).name()) && use.isOf(function, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFailure(String type) {
    return types.isSubtype(type, "java.lang.Throwable");
  }

  /** Whether a method of an anonymous class uses the failure it is given. */
  private boolean isTold(String anonymousClass) {
    SourceClass type = module.classNamed(anonymousClass);
    return type != null && type.methods().stream().anyMatch(this::usesFailure);
  }

  private boolean usesFailure(SourceMethod method) {
    return method.body() != null
        && !method.overrides().isEmpty()
        && method.parameters().stream()
            .anyMatch(p -> isFailure(p.type().name()) && LocalReads.reads(method.body(), p));
  }

  /** Whether objects of the type are told how something went, as its shape or its name says. */
  private boolean isCallback(String type) {
    return takesFailure(type)
        || types.supertypes(type).stream()
            .filter(name -> !name.equals("java.util.EventListener"))
            .anyMatch(name -> NAME.matcher(name).matches() && !givesSomething(name));
  }

  private boolean takesFailure(String type) {
    return types.functionalMethod(type).stream()
        .flatMap(method -> method.parameters().stream())
        .anyMatch(this::isFailure);
  }

  /** Whether the function's result is what it is for. */
  private boolean givesSomething(String type) {
    Optional<MethodKey> function = types.functionalMethod(type);
    return function.isPresent()
        && types.methods(type, function.get().name(), type).stream()
            .anyMatch(method -> !method.returns().isVoid());
  }
}
