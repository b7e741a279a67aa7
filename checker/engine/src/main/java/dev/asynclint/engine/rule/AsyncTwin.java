package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld.MethodSignature;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.Map;
import java.util.Optional;

/**
 * A method beside another one that does the same and gives back an async type: {@code loadAsync}
 * beside {@code load}, with the same parameters and a future of the same result. The idea is that
 * of .NET's analysers.
 *
 * @param name its name
 * @param type the async type it gives back
 */
public record AsyncTwin(String name, TypeRef type) {
  /** First word of a remedy: call it in place of the value that is wrapped. */
  public static final String UNWRAP = "twin-unwrapped";

  /** First word of a remedy: call it, and use another operator around the lambda. */
  public static final String FLATTEN = "twin-flattened";

  private static final String SUFFIX = "Async";
  private static final Map<String, String> BOXES =
      Map.of(
          "void", "java.lang.Void",
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "char", "java.lang.Character",
          "short", "java.lang.Short",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "float", "java.lang.Float",
          "double", "java.lang.Double");

  /** The twin of what is called, if code in the body may call it. */
  static Optional<AsyncTwin> of(Node.Call call, MethodBody body, RuleContext context) {
    if (call.isCreation() || isAsync(call.callee().declaredReturn(), context)) {
      return Optional.empty();
    }
    String owner =
        call.receiver() == null ? call.callee().key().owner() : call.receiver().type().name();
    for (MethodSignature candidate :
        context
            .index()
            .types()
            .methods(owner, call.callee().key().name() + SUFFIX, body.owner().name())) {
      if (candidate.key().parameters().equals(call.callee().key().parameters())
          && candidate.isStatic() == call.callee().isStatic()
          && candidate.isVarargs() == call.callee().isVarargs()
          && !candidate.isDeprecated()
          && isAsync(candidate.returns(), context)
          && samePayload(candidate.returns(), call.callee().declaredReturn())
          && !CarrierOverload.isExcluded(candidate, call.callee(), context)
          && !CarrierOverload.isEnclosing(candidate.key(), body, context.index())) {
        return Optional.of(new AsyncTwin(candidate.key().name(), candidate.returns()));
      }
    }
    return Optional.empty();
  }

  private static boolean samePayload(TypeRef async, TypeRef result) {
    TypeRef payload = async.argument(0);
    return payload.name().equals(BOXES.getOrDefault(result.name(), result.name()));
  }

  private static boolean isAsync(TypeRef type, RuleContext context) {
    return asyncType(type, context).filter(line -> !line.is("family", "handle")).isPresent();
  }

  private static Optional<CatalogueLine> asyncType(TypeRef type, RuleContext context) {
    return context.catalogue().type(Kind.ASYNC_TYPE, type.name());
  }

  /**
   * What could be written in place of the call where nothing else has to change, as words for a
   * fix, or the empty string.
   */
  String remedy(Node.Call call, MethodBody body, RuleContext context) {
    if (body.parent(call) instanceof Node.Call wrapper
        && wrapper.arguments().size() == 1
        && wrapper.arguments().get(0) == call
        && context.catalogue().method(Kind.WRAPS, wrapper.callee().key()).isPresent()
        && wrapper.type().name().equals(type.name())) {
      return UNWRAP + " " + name;
    }
    Node.Lambda lambda = body.lambdaOfNothingBut(call);
    if (lambda != null && body.parent(lambda) instanceof Node.Call operator) {
      Optional<CatalogueLine> line =
          context.catalogue().method(Kind.FLATTENS, operator.callee().key());
      boolean sameFamily =
          asyncType(operator.type(), context)
              .flatMap(type -> type.attribute("family"))
              .equals(asyncType(type, context).flatMap(type -> type.attribute("family")));
      if (line.isPresent()
          && line.get().attribute("keeps").isEmpty()
          && line.get().attribute("to").isPresent()
          && sameFamily) {
        return FLATTEN + " " + name + " " + line.get().attribute("to").get();
      }
    }
    return "";
  }
}
