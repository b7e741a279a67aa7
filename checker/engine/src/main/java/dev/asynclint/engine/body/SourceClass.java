package dev.asynclint.engine.body;

import java.util.List;
import java.util.Set;

/**
 * A class, interface, enum, record or annotation of the sources under analysis; nested, local and
 * anonymous ones stand on their own.
 *
 * @param name canonical name, binary name for local and anonymous classes
 * @param enclosingClass name of the class around it, or null
 * @param enclosingMethod the method a local or anonymous class stands in, or null
 * @param fields declared fields; their initialisers are the body of the {@link
 *     MethodKey#INITIALIZER} and {@link MethodKey#STATIC_INITIALIZER} methods, as assignments
 * @param suppressed names in its own {@code @SuppressWarnings}
 */
public record SourceClass(
    String name,
    SourceFile file,
    Kind kind,
    boolean isFinal,
    boolean isPublic,
    String enclosingClass,
    MethodKey enclosingMethod,
    List<Annotation> annotations,
    List<SourceField> fields,
    List<SourceMethod> methods,
    Set<String> suppressed,
    Range range) {
  /** What is declared. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION,
    ANONYMOUS
  }

  /** A declared field. */
  public record SourceField(
      String name,
      TypeRef type,
      boolean isStatic,
      boolean isFinal,
      boolean isPrivate,
      List<Annotation> annotations,
      Set<String> suppressed,
      Range range) {}

  /** The same class in another file, or in the same one under another path. */
  public SourceClass in(SourceFile other) {
    return new SourceClass(
        name,
        other,
        kind,
        isFinal,
        isPublic,
        enclosingClass,
        enclosingMethod,
        annotations,
        fields,
        methods,
        suppressed,
        range);
  }

  public boolean isAnnotated(String canonicalName) {
    return annotations.stream().anyMatch(a -> a.name().equals(canonicalName));
  }
}
