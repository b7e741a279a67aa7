package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.asynclint.engine.body.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Annotations: their names, the constants they hold, and what they suppress. */
final class Annotations {
  private Annotations() {}

  static Set<String> names(NodeList<AnnotationExpr> trees, TypeScope scope) {
    if (trees.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    trees.forEach(each -> names.add(scope.annotation(each)));
    return names;
  }

  static List<Annotation> of(NodeList<AnnotationExpr> trees, TypeScope scope) {
    if (trees.isEmpty()) {
      return List.of();
    }
    List<Annotation> found = new ArrayList<>(trees.size());
    for (AnnotationExpr each : trees) {
      Map<String, String> values = new HashMap<>();
      if (each instanceof SingleMemberAnnotationExpr single) {
        put(values, "value", text(single.getMemberValue(), scope));
      } else if (each instanceof NormalAnnotationExpr normal) {
        for (MemberValuePair pair : normal.getPairs()) {
          put(values, pair.getNameAsString(), text(pair.getValue(), scope));
        }
      }
      found.add(new Annotation(scope.annotation(each), values));
    }
    return found;
  }

  private static void put(Map<String, String> values, String name, String text) {
    if (text != null) {
      values.put(name, text);
    }
  }

  /**
   * The constant's text, elements of an array separated by commas; null for what is no constant.
   */
  private static String text(Expression value, TypeScope scope) {
    if (value instanceof ArrayInitializerExpr array) {
      List<String> texts = new ArrayList<>();
      for (Expression each : array.getValues()) {
        String text = text(each, scope);
        if (text == null) {
          return null;
        }
        texts.add(text);
      }
      return String.join(",", texts);
    }
    if (value instanceof ClassExpr literal) {
      return scope.type(literal.getType()).erased();
    }
    if (value instanceof NameExpr name) {
      return name.getNameAsString();
    }
    if (value instanceof FieldAccessExpr access) {
      return access.getNameAsString();
    }
    if (value instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      String left = text(sum.getLeft(), scope);
      String right = text(sum.getRight(), scope);
      return left == null || right == null ? null : left + right;
    }
    return Literals.text(value);
  }

  /** Names in a {@code @SuppressWarnings}. */
  static Set<String> suppressed(NodeList<AnnotationExpr> trees) {
    for (AnnotationExpr each : trees) {
      String name = each.getNameAsString();
      if (name.equals("SuppressWarnings") || name.equals("java.lang.SuppressWarnings")) {
        Set<String> names = new LinkedHashSet<>();
        if (each instanceof SingleMemberAnnotationExpr single) {
          suppressed(single.getMemberValue(), names);
        } else if (each instanceof NormalAnnotationExpr normal) {
          normal.getPairs().forEach(pair -> suppressed(pair.getValue(), names));
        }
        return names;
      }
    }
    return Set.of();
  }

  private static void suppressed(Expression value, Set<String> names) {
    if (value instanceof ArrayInitializerExpr array) {
      array.getValues().forEach(each -> suppressed(each, names));
    } else {
      String text = Literals.text(value);
      if (text != null) {
        names.add(text);
      }
    }
  }
}
