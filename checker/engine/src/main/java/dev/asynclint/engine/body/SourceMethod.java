package dev.asynclint.engine.body;

import java.util.List;
import java.util.Set;

/**
 * A method, constructor or initialiser with its body.
 *
 * @param overrides every method it overrides or implements, in and outside the module
 * @param thrown canonical names of the declared exceptions
 * @param suppressed names in its own {@code @SuppressWarnings}, not those of its class
 * @param range the whole declaration; its anchor is the name
 * @param body null for abstract and native methods
 */
public record SourceMethod(
    MethodKey key,
    TypeRef returns,
    List<Variable> parameters,
    Set<Modifier> modifiers,
    List<Annotation> annotations,
    List<MethodKey> overrides,
    List<String> thrown,
    Set<String> suppressed,
    Range range,
    Node body) {
  /** The modifiers rules ask for. */
  public enum Modifier {
    PUBLIC,
    PROTECTED,
    PRIVATE,
    STATIC,
    FINAL,
    ABSTRACT,
    DEFAULT,
    SYNCHRONIZED
  }

  public boolean has(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  public boolean isAnnotated(String canonicalName) {
    return annotations.stream().anyMatch(a -> a.name().equals(canonicalName));
  }
}
