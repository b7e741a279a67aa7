package dev.asynclint.engine.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fact about a library.
 *
 * @param negated the line takes a broader one back for its subject
 * @param attributes values by key; flags, {@code arg0} and its like among them, have the empty
 *     value
 * @param library name of the library, for people
 * @param reason why the line is right, for people
 * @param source name of the file
 * @param line number of the line, from 1
 */
public record CatalogueLine(
    boolean negated,
    Kind kind,
    Subject subject,
    Map<String, String> attributes,
    String library,
    String reason,
    String source,
    int line) {
  public CatalogueLine {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Whether the line has that flag or key. */
  public boolean has(String key) {
    return attributes.containsKey(key);
  }

  /** The key's value; empty when the line has no such key. */
  public Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key));
  }

  /** Whether the key has exactly that value. */
  public boolean is(String key, String value) {
    return value.equals(attributes.get(key));
  }

  /** The words of a comma-separated value, as of {@code completed=receiver,arg0}. */
  public List<String> list(String key) {
    return attribute(key).map(value -> List.of(value.split(","))).orElse(List.of());
  }

  /** Whether the line speaks of the argument at that index: {@code argN} or {@code arg*}. */
  public boolean namesArgument(int index) {
    return has("arg" + index) || has("arg*");
  }
}
