package dev.asynclint.scan.types;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A declared method or constructor.
 *
 * @param variables its own type variables
 * @param flags as {@link KnownType}'s constants
 * @param thrown canonical names
 * @param annotations canonical names
 */
public record KnownMethod(
    String owner,
    String name,
    List<JavaType> variables,
    List<JavaType> parameters,
    JavaType returns,
    int flags,
    List<String> thrown,
    Set<String> annotations) {

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  public boolean isStatic() {
    return has(KnownType.STATIC);
  }

  public boolean isVarargs() {
    return has(KnownType.VARARGS);
  }

  public boolean isConstructor() {
    return name.equals(MethodKey.CONSTRUCTOR);
  }

  public MethodKey key() {
    return new MethodKey(owner, name, parameters.stream().map(JavaType::erased).toList());
  }

  /** What a call of it says to the engine. */
  public Callee callee(KnownType declaring) {
    Set<String> all = annotations;
    if (!declaring.annotations().isEmpty()) {
      all = new HashSet<>(annotations);
      all.addAll(declaring.annotations());
    }
    boolean fixed =
        isConstructor()
            || has(KnownType.STATIC | KnownType.PRIVATE | KnownType.FINAL)
            || declaring.has(KnownType.FINAL);
    return new Callee(
        key(),
        isConstructor() ? JavaType.of(owner).ref() : returns.ref(),
        isStatic(),
        isVarargs(),
        !fixed,
        has(KnownType.ABSTRACT),
        thrown,
        Set.copyOf(all));
  }
}
