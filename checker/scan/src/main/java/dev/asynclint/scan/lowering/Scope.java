package dev.asynclint.scan.lowering;

import dev.asynclint.engine.body.Variable;
import dev.asynclint.scan.types.JavaType;
import java.util.HashMap;
import java.util.Map;

/** Variables in scope: of a block, or the members of a class around it. */
final class Scope {
  private final Scope outer;
  private final Enclosing enclosing;
  private final Map<String, Local> locals = new HashMap<>(4);

  /** A local with the type that the language knows for it. */
  record Local(Variable variable, JavaType type) {}

  /**
   * A class around a body.
   *
   * @param name canonical name; binary name for local and anonymous classes
   */
  record Enclosing(String name, JavaType self, TypeScope types) {}

  private Scope(Scope outer, Enclosing enclosing) {
    this.outer = outer;
    this.enclosing = enclosing;
  }

  /**
   * The members of a class.
   *
   * @param outer what is in scope around the class, or null
   */
  static Scope of(Enclosing enclosing, Scope outer) {
    return new Scope(outer, enclosing);
  }

  Scope block() {
    return new Scope(this, null);
  }

  Scope outer() {
    return outer;
  }

  /** The class whose members are in scope here; null for blocks. */
  Enclosing enclosing() {
    return enclosing;
  }

  /** The innermost class around. */
  Enclosing innermost() {
    Scope each = this;
    while (each.enclosing == null) {
      each = each.outer;
    }
    return each.enclosing;
  }

  Local local(String name) {
    return locals.get(name);
  }

  void declare(Local local) {
    locals.put(local.variable().name(), local);
  }
}
