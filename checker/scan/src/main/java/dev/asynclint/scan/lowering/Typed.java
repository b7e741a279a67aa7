package dev.asynclint.scan.lowering;

import dev.asynclint.engine.body.Node;
import dev.asynclint.scan.types.JavaType;

/**
 * A lowered expression.
 *
 * @param node null for the name of a type
 * @param type with all that the language knows of it: more than the node says
 */
record Typed(Node node, JavaType type) {
  boolean isTypeName() {
    return node == null;
  }
}
