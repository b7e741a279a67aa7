package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import dev.asynclint.scan.types.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names of types mean at one place: type variables, member types, local classes, imports. */
final class TypeScope {
  private final SourceTypes types;
  private final FileNames file;
  private final TypeScope outer;

  /** The class whose member types are in scope here, or null. */
  private final String className;

  private final Map<String, JavaType> own = new HashMap<>();

  private TypeScope(SourceTypes types, FileNames file, TypeScope outer, String className) {
    this.types = types;
    this.file = file;
    this.outer = outer;
    this.className = className;
  }

  static TypeScope of(FileNames file, SourceTypes types) {
    return new TypeScope(types, file, null, null);
  }

  /** The body of a class. */
  TypeScope inClass(String name) {
    return new TypeScope(types, file, this, name);
  }

  /** The same with room for type variables and local classes. */
  TypeScope nested() {
    return new TypeScope(types, file, this, null);
  }

  FileNames file() {
    return file;
  }

  void declare(String simpleName, JavaType type) {
    own.put(simpleName, type);
  }

  /** Declares type variables, and returns them. */
  List<JavaType> declare(List<TypeParameter> parameters) {
    if (parameters.isEmpty()) {
      return List.of();
    }
    // A bound may name a variable that is declared behind it.
    for (TypeParameter each : parameters) {
      own.put(each.getNameAsString(), JavaType.variable(each.getNameAsString(), JavaType.OBJECT));
    }
    List<JavaType> variables = new ArrayList<>(parameters.size());
    for (TypeParameter each : parameters) {
      JavaType bound =
          each.getTypeBound().isEmpty() ? JavaType.OBJECT : type(each.getTypeBound().get(0));
      JavaType variable = JavaType.variable(each.getNameAsString(), bound);
      own.put(each.getNameAsString(), variable);
      variables.add(variable);
    }
    return variables;
  }

  /** The type of that simple name; null where nobody can say. */
  JavaType simple(String name) {
    for (TypeScope each = this; each != null; each = each.outer) {
      JavaType known = each.own.get(name);
      if (known != null) {
        return known;
      }
      if (each.className != null) {
        if (types.simpleNameOf(each.className).equals(name)) {
          return JavaType.of(each.className);
        }
        String member = types.memberType(each.className, name);
        if (member != null) {
          return JavaType.of(member);
        }
      }
    }
    String imported = file.resolve(name, types);
    return imported == null ? null : JavaType.of(imported);
  }

  /** Whether a type of that simple name is known here by more than its name. */
  boolean knows(String name) {
    JavaType type = simple(name);
    return type != null
        && (!type.is(JavaType.Kind.CLASS)
            || types.exists(type.name())
            || file.imports().contains(type.name()));
  }

  /** The type of a dotted name; null where nobody can say. */
  JavaType dotted(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return simple(name);
    }
    String first = name.substring(0, dot);
    if (knows(first)) {
      String type = simple(first).name();
      for (String each : name.substring(dot + 1).split("\\.")) {
        String member = types.memberType(type, each);
        type = member == null ? type + "." + each : member;
      }
      return JavaType.of(type);
    }
    return types.exists(name) || Character.isLowerCase(first.charAt(0)) ? JavaType.of(name) : null;
  }

  /** What is written, as a type; {@code var} and missing types are unknown. */
  JavaType type(Type written) {
    if (written instanceof ClassOrInterfaceType named) {
      boolean scoped = named.getScope().isPresent();
      String name = scoped ? named.getNameWithScope() : named.getNameAsString();
      JavaType raw = scoped ? dotted(name) : simple(name);
      if (raw == null || name.equals("var")) {
        return JavaType.UNKNOWN;
      }
      if (!raw.is(JavaType.Kind.CLASS)) {
        return raw;
      }
      if (named.getTypeArguments().isEmpty()) {
        return JavaType.of(raw.name());
      }
      List<JavaType> arguments = new ArrayList<>(2);
      named.getTypeArguments().ifPresent(all -> all.forEach(each -> arguments.add(type(each))));
      return JavaType.of(raw.name(), arguments);
    }
    if (written instanceof PrimitiveType primitive) {
      return JavaType.primitive(primitive.asString());
    }
    if (written instanceof ArrayType array) {
      return JavaType.array(type(array.getComponentType()));
    }
    if (written instanceof VoidType) {
      return JavaType.VOID;
    }
    if (written instanceof WildcardType wildcard) {
      if (wildcard.getSuperType().isPresent()) {
        return JavaType.lower(type(wildcard.getSuperType().get()));
      }
      return JavaType.upper(wildcard.getExtendedType().map(this::type).orElse(JavaType.OBJECT));
    }
    if (written instanceof IntersectionType intersection) {
      return type(intersection.getElements().get(0));
    }
    return written instanceof UnionType union
        ? types.common(union.getElements().stream().map(this::type).toList())
        : JavaType.UNKNOWN;
  }

  /** Canonical name of an annotation's type. */
  String annotation(AnnotationExpr annotation) {
    JavaType type = dotted(annotation.getNameAsString());
    return type == null ? annotation.getNameAsString() : type.name();
  }
}
