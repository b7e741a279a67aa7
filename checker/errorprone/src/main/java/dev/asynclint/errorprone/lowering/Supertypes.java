package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The classes above classes, in an order that only their declarations decide. javac's own closures
 * are ordered by when it first saw which name.
 */
final class Supertypes {
  private final Types types;
  private final Map<ClassSymbol, Set<ClassSymbol>> known = new IdentityHashMap<>();

  Supertypes(Types types) {
    this.types = types;
  }

  /** The class and everything above it, superclasses before interfaces, each once. */
  Set<ClassSymbol> of(ClassSymbol type) {
    Set<ClassSymbol> found = known.get(type);
    if (found == null) {
      found = new LinkedHashSet<>();
      collect(type, found);
      known.put(type, found);
    }
    return found;
  }

  private void collect(ClassSymbol type, Set<ClassSymbol> found) {
    if (!found.add(type)) {
      return;
    }
    try {
      Type superclass = types.supertype(type.type);
      if (superclass != null
          && superclass.hasTag(TypeTag.CLASS)
          && superclass.tsym instanceof ClassSymbol symbol) {
        collect(symbol, found);
      }
      for (Type each : types.interfaces(type.type)) {
        if (each.tsym instanceof ClassSymbol symbol) {
          collect(symbol, found);
        }
      }
    } catch (CompletionFailure missing) {
      // What is above a missing class stays unknown; its name is in.
    }
  }
}
