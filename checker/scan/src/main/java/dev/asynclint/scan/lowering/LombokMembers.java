package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.KnownMethod;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.KnownType.KnownField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What Lombok adds to a class that nobody calls by reflection: accessors and the log. */
final class LombokMembers {
  private static final String PACKAGE = "lombok.";

  private static final Map<String, String> LOGS =
      Map.of(
          "lombok.extern.slf4j.Slf4j", "org.slf4j.Logger",
          "lombok.extern.slf4j.XSlf4j", "org.slf4j.ext.XLogger",
          "lombok.extern.log4j.Log4j", "org.apache.log4j.Logger",
          "lombok.extern.log4j.Log4j2", "org.apache.logging.log4j.Logger",
          "lombok.extern.apachecommons.CommonsLog", "org.apache.commons.logging.Log",
          "lombok.extern.jbosslog.JBossLog", "org.jboss.logging.Logger",
          "lombok.extern.flogger.Flogger", "com.google.common.flogger.FluentLogger",
          "lombok.extern.java.Log", "java.util.logging.Logger");

  private final String owner;
  private final TypeDeclaration<?> tree;
  private final TypeScope scope;
  private final Set<String> ofClass;
  private final List<KnownMethod> methods = new ArrayList<>();

  LombokMembers(String owner, TypeDeclaration<?> tree, TypeScope scope) {
    this.owner = owner;
    this.tree = tree;
    this.scope = scope;
    ofClass = annotations(tree);
  }

  /** The log's field, or null. */
  KnownField log() {
    for (var each : LOGS.entrySet()) {
      if (ofClass.contains(each.getKey())) {
        int flags = KnownType.PRIVATE | KnownType.STATIC | KnownType.FINAL;
        return new KnownField(owner, "log", JavaType.of(each.getValue()), flags, null);
      }
    }
    return null;
  }

  /**
   * Getters and setters.
   *
   * @param written names of the methods that are there: Lombok adds none of these
   */
  List<KnownMethod> accessors(Set<String> written) {
    boolean all = tree instanceof ClassOrInterfaceDeclaration type && !type.isInterface();
    if (!all && !(tree instanceof EnumDeclaration)) {
      return methods;
    }
    Set<String> taken = new HashSet<>();
    written.forEach(each -> taken.add(each.toLowerCase(Locale.ROOT)));
    for (BodyDeclaration<?> member : tree.getMembers()) {
      if (member instanceof FieldDeclaration field && (!ofClass.isEmpty() || hasAny(field))) {
        add(field, taken);
      }
    }
    return methods;
  }

  private static boolean hasAny(FieldDeclaration field) {
    return !field.getAnnotations().isEmpty();
  }

  private void add(FieldDeclaration field, Set<String> taken) {
    Set<String> own = annotations(field);
    boolean value = ofClass.contains("lombok.Value");
    boolean data = ofClass.contains("lombok.Data");
    boolean ofAll = !field.isStatic();
    boolean getter =
        own.contains("lombok.Getter")
            || ofAll && (value || data || ofClass.contains("lombok.Getter"));
    boolean setter =
        !field.isFinal()
            && (own.contains("lombok.Setter")
                || ofAll && !value && (data || ofClass.contains("lombok.Setter")));
    if (!getter && !setter) {
      return;
    }
    int flags = KnownType.PUBLIC | (field.isStatic() ? KnownType.STATIC : 0);
    for (VariableDeclarator each : field.getVariables()) {
      JavaType type = scope.type(each.getType());
      boolean isBoolean = type.equals(JavaType.BOOLEAN);
      String name = each.getNameAsString();
      boolean prefixed =
          isBoolean
              && name.startsWith("is")
              && name.length() > 2
              && Character.isUpperCase(name.charAt(2));
      String plain = prefixed ? name.substring(2) : name;
      String capital = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
      if (getter) {
        add((isBoolean ? "is" : "get") + capital, List.of(), type, flags, taken);
      }
      if (setter) {
        add("set" + capital, List.of(type), JavaType.VOID, flags, taken);
      }
    }
  }

  private void add(
      String name, List<JavaType> parameters, JavaType returns, int flags, Set<String> taken) {
    if (!taken.contains(name.toLowerCase(Locale.ROOT))) {
      methods.add(
          new KnownMethod(owner, name, List.of(), parameters, returns, flags, List.of(), Set.of()));
    }
  }

  /** Canonical names of Lombok's annotations alone. */
  private Set<String> annotations(NodeWithAnnotations<?> tree) {
    Set<String> names = new HashSet<>(2);
    for (AnnotationExpr each : tree.getAnnotations()) {
      String name = scope.annotation(each);
      if (name.startsWith(PACKAGE)) {
        names.add(name);
      }
    }
    return names;
  }
}
