package dev.asynclint.scan.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a signature as class files have them, with canonical names. */
final class Signature {
  private static final Map<Character, String> PRIMITIVES =
      Map.of(
          'Z', "boolean", 'B', "byte", 'S', "short", 'C', "char", 'I', "int", 'J', "long", 'F',
          "float", 'D', "double");

  private final String text;
  private final Map<String, JavaType> scope;
  private int position;

  /**
   * @param scope type variables by name
   */
  Signature(String text, Map<String, JavaType> scope) {
    this.text = text;
    this.scope = scope;
  }

  /** What is not read yet, with other variables. */
  Signature in(Map<String, JavaType> other) {
    return new Signature(text.substring(position), other);
  }

  /** {@code <T:Lbound;>}, or none. */
  List<JavaType> variables() {
    List<JavaType> variables = new ArrayList<>(2);
    if (position >= text.length() || text.charAt(position) != '<') {
      return variables;
    }
    position++;
    Map<String, JavaType> seen = new HashMap<>(scope);
    while (text.charAt(position) != '>') {
      int colon = text.indexOf(':', position);
      String name = text.substring(position, colon);
      position = colon + 1;
      Signature bound = new Signature(text, seen);
      bound.position = position;
      JavaType variable = JavaType.variable(name, bound.type());
      position = bound.position;
      seen.put(name, variable);
      variables.add(variable);
    }
    position++;
    return variables;
  }

  /** {@code (...)}. */
  List<JavaType> parameters() {
    List<JavaType> all = new ArrayList<>(2);
    position++;
    while (text.charAt(position) != ')') {
      all.add(type());
    }
    position++;
    return all;
  }

  /** All types up to the end. */
  List<JavaType> types() {
    List<JavaType> all = new ArrayList<>(2);
    while (position < text.length()) {
      all.add(type());
    }
    return all;
  }

  JavaType type() {
    char kind = text.charAt(position++);
    return switch (kind) {
      case 'V' -> JavaType.VOID;
      case '[' -> JavaType.array(type());
      case '+' -> JavaType.upper(type());
      case '-' -> JavaType.lower(type());
      case '*' -> JavaType.upper(JavaType.OBJECT);
      case 'T' -> {
        int end = text.indexOf(';', position);
        String name = text.substring(position, end);
        position = end + 1;
        JavaType known = scope.get(name);
        // A bound may name a variable that is declared behind it, or itself.
        yield known == null ? JavaType.OBJECT : known;
      }
      case 'L' -> type(position);
      default -> JavaType.primitive(PRIMITIVES.get(kind));
    };
  }

  private JavaType type(int start) {
    while (text.charAt(position) != ';' && text.charAt(position) != '<') {
      position++;
    }
    String name = text.substring(start, position);
    if (text.charAt(position++) == ';') {
      return JavaType.of(name);
    }
    List<JavaType> arguments = new ArrayList<>(2);
    while (text.charAt(position) != '>') {
      arguments.add(type());
    }
    position += 2;
    return JavaType.of(name, arguments);
  }
}
