package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.asynclint.scan.types.JavaType;

/** Values and types of literals. */
final class Literals {
  private Literals() {}

  /** The value's text; null for {@code null} and for what is no literal. */
  static String text(Expression expression) {
    try {
      if (expression instanceof EnclosedExpr enclosed) {
        return text(enclosed.getInner());
      }
      if (expression instanceof BooleanLiteralExpr literal) {
        return String.valueOf(literal.getValue());
      }
      if (expression instanceof StringLiteralExpr literal) {
        return literal.asString();
      }
      if (expression instanceof TextBlockLiteralExpr literal) {
        return literal.translateEscapes();
      }
      if (expression instanceof IntegerLiteralExpr literal) {
        return String.valueOf(literal.asNumber().intValue());
      }
      if (expression instanceof LongLiteralExpr literal) {
        return String.valueOf(literal.asNumber().longValue());
      }
      if (expression instanceof CharLiteralExpr literal) {
        return String.valueOf(literal.asChar());
      }
      if (expression instanceof DoubleLiteralExpr literal) {
        return literal.getValue();
      }
      if (expression instanceof UnaryExpr negative
          && negative.getOperator() == UnaryExpr.Operator.MINUS) {
        String positive = text(negative.getExpression());
        return positive == null ? null : positive.startsWith("-") ? positive : "-" + positive;
      }
    } catch (RuntimeException malformed) {
      return null;
    }
    return null;
  }

  static JavaType type(LiteralExpr literal) {
    if (literal instanceof BooleanLiteralExpr) {
      return JavaType.BOOLEAN;
    }
    if (literal instanceof TextBlockLiteralExpr) {
      return JavaType.STRING;
    }
    if (literal instanceof IntegerLiteralExpr) {
      return JavaType.INT;
    }
    if (literal instanceof LongLiteralExpr) {
      return JavaType.primitive("long");
    }
    if (literal instanceof CharLiteralExpr) {
      return JavaType.primitive("char");
    }
    if (literal instanceof DoubleLiteralExpr number) {
      return JavaType.primitive(
          number.getValue().toLowerCase(java.util.Locale.ROOT).endsWith("f") ? "float" : "double");
    }
    return literal instanceof NullLiteralExpr ? JavaType.NULL : JavaType.STRING;
  }
}
