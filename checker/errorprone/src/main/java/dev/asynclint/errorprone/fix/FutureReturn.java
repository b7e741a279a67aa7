package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;

/** Makes a void method return a future of nothing. */
public final class FutureReturn {
  private static final String FUTURE = "java.util.concurrent.CompletableFuture";

  private FutureReturn() {}

  /**
   * Changes the method's type and its bare returns; its end is the caller's business.
   *
   * @return the name of the future's type, as the file may write it
   */
  public static String change(MethodTree method, SuggestedFix.Builder fix, VisitorState state) {
    String future = TypeName.of(FUTURE, fix, state);
    fix.replace(method.getReturnType(), future + "<Void>");
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void unused) {
        fix.replace(tree, "return " + future + ".completedFuture(null);");
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Void unused) {
        return null;
      }
    }.scan(method.getBody(), null);
    return future;
  }
}
