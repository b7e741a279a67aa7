package dev.asynclint.errorprone.catalogue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Signatures of class files as text: a line a type, its fields and methods below it. */
final class LibrarySignatures {
  private final Elements elements;
  private final Map<String, String> written = new TreeMap<>();
  private final Deque<TypeElement> open = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private boolean following = true;

  LibrarySignatures(Elements elements) {
    this.elements = elements;
  }

  /** All types of these packages, what stands above them, and what their methods speak of. */
  String of(Collection<String> packages) {
    for (String name : packages) {
      PackageElement found = elements.getPackageElement(name);
      if (found != null) {
        found.getEnclosedElements().forEach(each -> want((TypeElement) each));
      }
    }
    // The types of the packages say which others there are; of those only what is above follows.
    List<TypeElement> first = List.copyOf(open);
    open.clear();
    first.forEach(this::write);
    following = false;
    while (!open.isEmpty()) {
      write(open.pop());
    }
    return String.join("", written.values());
  }

  private void want(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (!name.isEmpty() && isOpen(type) && !isOfJdk(name) && seen.add(name)) {
      open.add(type);
    }
  }

  private static boolean isOpen(Element element) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        || element.getModifiers().contains(Modifier.PROTECTED);
  }

  private boolean isOfJdk(String name) {
    if (name.startsWith("java.") || name.startsWith("jdk.")) {
      return true;
    }
    try {
      Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError other) {
      return false;
    }
  }

  private void write(TypeElement type) {
    try {
      writeMembers(type);
    } catch (RuntimeException missing) {
      // What a class file names is not on the class path.
    }
  }

  private void writeMembers(TypeElement type) {
    StringBuilder text = new StringBuilder();
    String nested =
        type.getEnclosedElements().stream()
            .filter(each -> each instanceof TypeElement && isOpen(each))
            .map(each -> each.getSimpleName().toString())
            .collect(Collectors.joining(","));
    StringBuilder above = new StringBuilder();
    if (type.getSuperclass().getKind() == TypeKind.DECLARED) {
      above(type.getSuperclass(), above);
    }
    type.getInterfaces().forEach(each -> above(each, above));
    int kind =
        (type.getKind().isInterface() ? 1 << 6 : 0)
            | (type.getKind() == ElementKind.ENUM ? 1 << 9 : 0);
    text.append("C\t")
        .append(flags(type) | kind)
        .append('\t')
        .append(type.getQualifiedName())
        .append('\t')
        .append(variables(type.getTypeParameters()))
        .append('\t')
        .append(above)
        .append('\t')
        .append(annotations(type))
        .append('\t')
        .append(nested)
        .append('\n');
    for (Element member : type.getEnclosedElements()) {
      if (!isOpen(member)) {
        continue;
      }
      if (member instanceof TypeElement inner) {
        want(inner);
      } else if (member instanceof ExecutableElement method) {
        write(method, text);
      } else {
        text.append("F\t")
            .append(flags(member))
            .append('\t')
            .append(member.getSimpleName())
            .append('\t')
            .append(signature(member.asType()))
            .append('\n');
      }
    }
    written.put(type.getQualifiedName().toString(), text.toString());
  }

  /** Supertypes are always followed, however far they lead. */
  private void above(TypeMirror type, StringBuilder above) {
    boolean before = following;
    following = true;
    above.append(signature(type));
    following = before;
  }

  private void write(ExecutableElement method, StringBuilder text) {
    StringBuilder signature = new StringBuilder(variables(method.getTypeParameters())).append('(');
    method.getParameters().forEach(each -> signature.append(signature(each.asType())));
    signature.append(')').append(signature(method.getReturnType()));
    text.append("M\t")
        .append(flags(method) | (method.isVarArgs() ? 1 << 5 : 0))
        .append('\t')
        .append(method.getSimpleName())
        .append('\t')
        .append(signature)
        .append('\t')
        .append(
            method.getThrownTypes().stream()
                .map(LibrarySignatures::erased)
                .collect(Collectors.joining(",")))
        .append('\t')
        .append(annotations(method))
        .append('\n');
  }

  private static String erased(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : "java.lang.Throwable";
  }

  private int flags(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    return (modifiers.contains(Modifier.PUBLIC) ? 1 : 0)
        | (modifiers.contains(Modifier.PROTECTED) ? 1 << 2 : 0)
        | (modifiers.contains(Modifier.STATIC) ? 1 << 3 : 0)
        | (modifiers.contains(Modifier.FINAL) ? 1 << 4 : 0)
        | (modifiers.contains(Modifier.ABSTRACT) ? 1 << 7 : 0)
        | (elements.isDeprecated(element) ? 1 << 8 : 0);
  }

  private String annotations(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(AnnotationMirror::getAnnotationType)
        .map(
            type -> {
              if (element instanceof TypeElement && following) {
                want((TypeElement) type.asElement());
              }
              return ((TypeElement) type.asElement()).getQualifiedName().toString();
            })
        .sorted()
        .collect(Collectors.joining(","));
  }

  private String variables(List<? extends TypeParameterElement> parameters) {
    if (parameters.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("<");
    for (TypeParameterElement each : parameters) {
      text.append(each.getSimpleName()).append(':').append(signature(each.getBounds().get(0)));
    }
    return text.append('>').toString();
  }

  private String signature(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case CHAR -> "C";
      case INT -> "I";
      case LONG -> "J";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID, NONE -> "V";
      case ARRAY -> "[" + signature(((ArrayType) type).getComponentType());
      case TYPEVAR -> "T" + ((TypeVariable) type).asElement().getSimpleName() + ";";
      case WILDCARD -> wildcard((WildcardType) type);
      case DECLARED, ERROR -> declared((DeclaredType) type);
      default -> "Ljava.lang.Object;";
    };
  }

  private String wildcard(WildcardType type) {
    if (type.getSuperBound() != null) {
      return "-" + signature(type.getSuperBound());
    }
    return type.getExtendsBound() == null ? "*" : "+" + signature(type.getExtendsBound());
  }

  private String declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (following) {
      want(element);
    }
    StringBuilder text = new StringBuilder("L").append(element.getQualifiedName());
    if (!type.getTypeArguments().isEmpty()) {
      text.append('<');
      type.getTypeArguments().forEach(each -> text.append(signature(each)));
      text.append('>');
    }
    return text.append(';').toString();
  }
}
