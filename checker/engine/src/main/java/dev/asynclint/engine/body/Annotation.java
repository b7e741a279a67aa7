package dev.asynclint.engine.body;

import java.util.Map;

/**
 * An annotation in the source.
 *
 * @param name canonical name
 * @param values element name to the text of its constant; elements that are no constant are left
 *     out
 */
public record Annotation(String name, Map<String, String> values) {
  public Annotation {
    values = Map.copyOf(values);
  }
}
