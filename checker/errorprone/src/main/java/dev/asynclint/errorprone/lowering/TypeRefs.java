package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Name;
import dev.asynclint.engine.body.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * javac's types as {@link TypeRef}s. Remembers every class it has named, so that names lead back to
 * symbols. Never throws for a missing class file: what is missing keeps its name, or is {@link
 * TypeRef#UNKNOWN}.
 */
final class TypeRefs {
  /** Bounds such as {@code T extends Comparable<T>} never end: one bound inside another is cut. */
  private static final int MAX_DEPTH = 5;

  private final Types types;
  private final Map<Type, TypeRef> refs = new IdentityHashMap<>();
  private final Map<TypeSymbol, TypeRef> plain = new IdentityHashMap<>();
  private final Map<TypeSymbol, String> names = new IdentityHashMap<>();
  private final Map<String, ClassSymbol> symbols = new HashMap<>();

  private final Map<Name, String> texts = new HashMap<>();

  TypeRefs(Types types) {
    this.types = types;
  }

  /** The type; {@link TypeRef#UNKNOWN} for null. */
  TypeRef of(Type type) {
    TypeRef known = refs.get(type);
    if (known == null) {
      known = of(type, 0);
      refs.put(type, known);
    }
    return known;
  }

  List<TypeRef> of(Iterable<Type> all) {
    List<TypeRef> refs = new ArrayList<>(4);
    for (Type type : all) {
      refs.add(of(type));
    }
    return List.copyOf(refs);
  }

  /** Name of the erased type. */
  String name(Type type) {
    return of(type, MAX_DEPTH).name();
  }

  List<String> names(Iterable<Type> all) {
    List<String> found = new ArrayList<>(4);
    for (Type type : all) {
      found.add(name(type));
    }
    return List.copyOf(found);
  }

  /** Canonical name, binary name for local and anonymous classes and what is inside them. */
  String name(TypeSymbol symbol) {
    String known = names.get(symbol);
    if (known == null) {
      known = nameOf(symbol);
      names.put(symbol, known);
      if (symbol instanceof ClassSymbol type) {
        symbols.putIfAbsent(known, type);
      }
    }
    return known;
  }

  /** A name's text, the same object each time: a module has few names and many places for them. */
  String text(Name name) {
    return texts.computeIfAbsent(name, Name::toString);
  }

  /** The class this object has once named so, or null. */
  ClassSymbol symbol(String name) {
    return symbols.get(name);
  }

  private static String nameOf(TypeSymbol symbol) {
    if (!(symbol instanceof ClassSymbol type)) {
      return symbol.getQualifiedName().toString();
    }
    Symbol outermost = type;
    while (outermost.owner instanceof ClassSymbol) {
      outermost = outermost.owner;
    }
    if (outermost.owner == null || outermost.owner.kind != Kind.PCK) {
      return type.flatName().toString();
    }
    if (outermost == type && type.flatName().toString().indexOf('$') > 0) {
      // A class file's nested class hangs below the package until it is read.
      try {
        type.complete();
      } catch (CompletionFailure missing) {
        return type.flatName().toString();
      }
    }
    return type.getQualifiedName().toString();
  }

  private TypeRef of(Type type, int depth) {
    if (type == null) {
      return TypeRef.UNKNOWN;
    }
    try {
      return switch (type.getTag()) {
        case BYTE, CHAR, SHORT, INT, LONG, FLOAT, DOUBLE, BOOLEAN -> plain(type.tsym);
        case VOID -> TypeRef.VOID;
        case BOT -> TypeRef.NULL;
        case ARRAY -> new TypeRef(name(((ArrayType) type).elemtype) + "[]", List.of());
        case CLASS -> ofClass(type, depth);
        case TYPEVAR -> ofBound(type.getUpperBound(), type, depth);
        case WILDCARD -> ofBound(types.wildUpperBound(type), type, depth);
        default -> TypeRef.UNKNOWN;
      };
    } catch (CompletionFailure missing) {
      return type.hasTag(TypeTag.CLASS) ? plain(type.tsym) : TypeRef.UNKNOWN;
    }
  }

  private TypeRef ofBound(Type bound, Type variable, int depth) {
    if (bound == null || bound == variable) {
      return TypeRef.of("java.lang.Object");
    }
    return of(bound, Math.max(depth + 1, MAX_DEPTH - 1));
  }

  private TypeRef ofClass(Type type, int depth) {
    if (type.isCompound() || (type.tsym.flags_field & Flags.COMPOUND) != 0) {
      return of(types.erasure(type), depth + 1);
    }
    if (depth >= MAX_DEPTH) {
      return plain(type.tsym);
    }
    com.sun.tools.javac.util.List<Type> arguments = type.getTypeArguments();
    if (arguments.isEmpty()) {
      return plain(type.tsym);
    }
    List<TypeRef> refs = new ArrayList<>(arguments.size());
    for (Type argument : arguments) {
      refs.add(of(argument, depth + 1));
    }
    return new TypeRef(name(type.tsym), refs);
  }

  private TypeRef plain(TypeSymbol symbol) {
    TypeRef known = plain.get(symbol);
    if (known == null) {
      known = new TypeRef(name(symbol), List.of());
      plain.put(symbol, known);
    }
    return known;
  }
}
