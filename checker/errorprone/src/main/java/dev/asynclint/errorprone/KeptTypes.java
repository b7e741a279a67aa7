package dev.asynclint.errorprone;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.TypeWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one compilation after the other has said of types, for as long as no declaration changes.
 * Only answers are kept, nothing of the compiler's own.
 */
final class KeptTypes implements TypeWorld {
  private record Question(String owner, String name, String fromClass) {
    boolean isAbout(Set<String> types) {
      return types.contains(owner) || types.contains(fromClass);
    }
  }

  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<String, Boolean> existing = new HashMap<>();
  private final Map<String, Set<String>> annotations = new HashMap<>();
  private final Map<Question, List<MethodSignature>> methods = new HashMap<>();
  private final Map<Question, List<MethodSignature>> getters = new HashMap<>();
  private final Map<String, Optional<MethodKey>> functional = new HashMap<>();
  private TypeWorld behind;

  /** From now on this compilation is asked, until {@link #release}. */
  void ask(TypeWorld world) {
    behind = world;
  }

  /** The compilation is over and can go. */
  void release() {
    behind = null;
  }

  /**
   * Forgets what was said of classes that stand inside of bodies, and of members that they see.
   *
   * @return whether their supertypes are what they were; else other answers may be wrong as well
   */
  boolean forget(Set<String> types) {
    existing.keySet().removeAll(types);
    annotations.keySet().removeAll(types);
    functional.keySet().removeAll(types);
    methods.keySet().removeIf(question -> question.isAbout(types));
    getters.keySet().removeIf(question -> question.isAbout(types));
    for (String type : types) {
      Set<String> before = supertypes.remove(type);
      if (before != null && !before.equals(supertypes(type))) {
        return false;
      }
    }
    return true;
  }

  // Lambdas and no references: nobody is behind what is known when a compilation is over.

  @Override
  public Set<String> supertypes(String name) {
    return supertypes.computeIfAbsent(name, asked -> behind.supertypes(asked));
  }

  @Override
  public boolean exists(String name) {
    return existing.computeIfAbsent(name, asked -> behind.exists(asked));
  }

  @Override
  public Set<String> annotationsOf(String typeName) {
    return annotations.computeIfAbsent(typeName, asked -> behind.annotationsOf(asked));
  }

  @Override
  public List<MethodSignature> methods(String owner, String name, String fromClass) {
    return methods.computeIfAbsent(
        new Question(owner, name, fromClass), asked -> behind.methods(owner, name, fromClass));
  }

  @Override
  public List<MethodSignature> getters(String owner, String fromClass) {
    return getters.computeIfAbsent(
        new Question(owner, "", fromClass), asked -> behind.getters(owner, fromClass));
  }

  @Override
  public Optional<MethodKey> functionalMethod(String typeName) {
    return functional.computeIfAbsent(typeName, asked -> behind.functionalMethod(asked));
  }
}
