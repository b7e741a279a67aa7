package dev.asynclint.engine.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known at one point of a body. Immutable; values are named by {@link Paths}.
 *
 * @param complete futures that are complete
 * @param completeElements collections and arrays whose elements are all complete futures
 * @param members for a stage, the futures that are complete once it is ({@code allOf}); elements of
 *     a collection are written with a leading {@code *}
 * @param elementOf for a variable, the collection it was taken from
 * @param aliases for a variable, the other path that names the same value
 * @param whenTrue for a boolean variable, what it proves when it is true
 */
record Facts(
    Set<String> complete,
    Set<String> completeElements,
    Map<String, Set<String>> members,
    Map<String, String> elementOf,
    Map<String, String> aliases,
    Map<String, Set<String>> whenTrue) {
  static final Facts NONE = new Facts(Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Adds what became complete; names with a leading {@code *} stand for elements. */
  Facts withComplete(Set<String> paths) {
    if (paths.isEmpty() || members.isEmpty() && complete.containsAll(paths)) {
      return this;
    }
    Set<String> futures = new HashSet<>(complete);
    Set<String> elements = new HashSet<>(completeElements);
    for (String path : paths) {
      if (path.startsWith("*")) {
        elements.add(path.substring(1));
      } else {
        futures.add(path);
        for (String member : members.getOrDefault(path, Set.of())) {
          if (member.startsWith("*")) {
            elements.add(member.substring(1));
          } else {
            futures.add(member);
          }
        }
      }
    }
    return new Facts(
        futures,
        elements.isEmpty() ? completeElements : elements,
        members,
        elementOf,
        aliases,
        whenTrue);
  }

  Facts withMembers(String stage, Set<String> held) {
    return held.isEmpty()
        ? this
        : new Facts(
            complete, completeElements, plus(members, stage, held), elementOf, aliases, whenTrue);
  }

  Facts withElementOf(String variable, String collection) {
    return new Facts(
        complete,
        completeElements,
        members,
        plus(elementOf, variable, collection),
        aliases,
        whenTrue);
  }

  Facts withAlias(String variable, String other) {
    return new Facts(
        complete, completeElements, members, elementOf, plus(aliases, variable, other), whenTrue);
  }

  Facts withWhenTrue(String variable, Set<String> proven) {
    return proven.isEmpty()
        ? this
        : new Facts(
            complete,
            completeElements,
            members,
            elementOf,
            aliases,
            plus(whenTrue, variable, proven));
  }

  /** Forgets everything said about, or by way of, a reassigned variable or field. */
  Facts without(String token) {
    if (this == NONE || !mentions(token)) {
      return this;
    }
    return new Facts(
        without(complete, token),
        without(completeElements, token),
        withoutSets(members, token),
        withoutStrings(elementOf, token),
        withoutStrings(aliases, token),
        withoutSets(whenTrue, token));
  }

  /** What holds on both of two ways; null stands for a way that does not reach this point. */
  static Facts both(Facts one, Facts other) {
    if (one == null || one == other) {
      return other;
    }
    if (other == null) {
      return one;
    }
    return new Facts(
        common(one.complete, other.complete),
        common(one.completeElements, other.completeElements),
        common(one.members, other.members),
        common(one.elementOf, other.elementOf),
        common(one.aliases, other.aliases),
        common(one.whenTrue, other.whenTrue));
  }

  /** Whether anything at all is known to be complete. */
  boolean sayComplete() {
    return !complete.isEmpty() || !completeElements.isEmpty();
  }

  /** Whether a variable may stand for something else. */
  boolean nameOthers() {
    return !aliases.isEmpty() || !elementOf.isEmpty();
  }

  /** Whether anything is said by way of a field. */
  boolean mentionsFields() {
    return this != NONE && mentions(";");
  }

  private boolean mentions(String token) {
    return mentions(complete, token)
        || mentions(completeElements, token)
        || mentions(members.keySet(), token)
        || members.values().stream().anyMatch(held -> mentions(held, token))
        || mentions(elementOf.keySet(), token)
        || mentions(elementOf.values(), token)
        || mentions(aliases.keySet(), token)
        || mentions(aliases.values(), token)
        || mentions(whenTrue.keySet(), token)
        || whenTrue.values().stream().anyMatch(held -> mentions(held, token));
  }

  private static boolean mentions(Iterable<String> paths, String token) {
    for (String path : paths) {
      if (path.contains(token)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> without(Set<String> paths, String token) {
    if (!mentions(paths, token)) {
      return paths;
    }
    Set<String> kept = new HashSet<>(paths);
    kept.removeIf(path -> path.contains(token));
    return kept;
  }

  private static Map<String, Set<String>> withoutSets(Map<String, Set<String>> map, String token) {
    if (map.isEmpty()) {
      return map;
    }
    Map<String, Set<String>> kept = new HashMap<>();
    map.forEach(
        (key, held) -> {
          if (!key.contains(token)) {
            kept.put(key, without(held, token));
          }
        });
    return kept;
  }

  private static Map<String, String> withoutStrings(Map<String, String> map, String token) {
    if (map.isEmpty()) {
      return map;
    }
    Map<String, String> kept = new HashMap<>(map);
    kept.entrySet().removeIf(e -> e.getKey().contains(token) || e.getValue().contains(token));
    return kept;
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    if (one == other) {
      return one;
    }
    if (one.isEmpty() || other.isEmpty()) {
      return Set.of();
    }
    Set<String> kept = new HashSet<>(one);
    kept.retainAll(other);
    return kept;
  }

  private static <V> Map<String, V> common(Map<String, V> one, Map<String, V> other) {
    if (one == other) {
      return one;
    }
    if (one.isEmpty() || other.isEmpty()) {
      return Map.of();
    }
    Map<String, V> kept = new HashMap<>(one);
    kept.entrySet().retainAll(other.entrySet());
    return kept;
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
    Map<String, V> more = new HashMap<>(map);
    more.put(key, value);
    return more;
  }
}
