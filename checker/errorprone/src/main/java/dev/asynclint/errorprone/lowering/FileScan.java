package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What must be known of a whole file before its bodies are lowered: the locals that get more than
 * one value (javac decides "effectively final" after the first checks have run, too late for an
 * analysis of the whole module) and where annotations stand.
 */
final class FileScan extends TreeScanner {
  private final Set<Integer> annotationStarts = new HashSet<>();
  private final Set<Symbol> reassigned = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Symbol, Integer> pending = new IdentityHashMap<>();
  private int loops;

  /** Whether the local gets one value only. */
  boolean isStable(Symbol local) {
    return !reassigned.contains(local);
  }

  /**
   * Whether the tree claims the place of an annotation, as code made by Lombok does; only
   * declarations may begin there.
   */
  boolean isBorrowed(JCTree tree) {
    return !annotationStarts.isEmpty()
        && annotationStarts.contains(tree.getStartPosition())
        && !(tree instanceof JCVariableDecl)
        && !(tree instanceof JCTree.JCMethodDecl)
        && !(tree instanceof JCTree.JCClassDecl);
  }

  @Override
  public void visitAnnotation(JCTree.JCAnnotation tree) {
    annotationStarts.add(tree.getStartPosition());
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    if (tree.sym != null && tree.init == null) {
      pending.put(tree.sym, loops);
    }
    super.visitVarDef(tree);
    if (tree.sym != null && tree.init != null) {
      pending.remove(tree.sym);
    }
  }

  @Override
  public void visitAssign(JCAssign tree) {
    super.visitAssign(tree);
    Symbol target = target(tree.lhs);
    if (target == null) {
      return;
    }
    Integer declaredAt = pending.remove(target);
    boolean parameter = (target.flags_field & Flags.PARAMETER) != 0;
    if (parameter || declaredAt == null || declaredAt != loops) {
      reassigned.add(target);
    }
  }

  @Override
  public void visitAssignop(JCAssignOp tree) {
    super.visitAssignop(tree);
    change(tree.lhs);
  }

  @Override
  public void visitUnary(JCUnary tree) {
    super.visitUnary(tree);
    switch (tree.getTag()) {
      case PREINC, PREDEC, POSTINC, POSTDEC -> change(tree.arg);
      default -> {}
    }
  }

  @Override
  public void visitDoLoop(JCDoWhileLoop tree) {
    loops++;
    super.visitDoLoop(tree);
    loops--;
  }

  @Override
  public void visitWhileLoop(JCWhileLoop tree) {
    loops++;
    super.visitWhileLoop(tree);
    loops--;
  }

  @Override
  public void visitForLoop(JCForLoop tree) {
    scan(tree.init);
    loops++;
    scan(tree.cond);
    scan(tree.step);
    scan(tree.body);
    loops--;
  }

  @Override
  public void visitForeachLoop(JCEnhancedForLoop tree) {
    scan(tree.expr);
    loops++;
    scan(tree.body);
    loops--;
  }

  @Override
  public void visitCatch(JCTree.JCCatch tree) {
    scan(tree.body);
  }

  private void change(JCExpression tree) {
    Symbol target = target(tree);
    if (target != null) {
      reassigned.add(target);
    }
  }

  private static Symbol target(JCExpression tree) {
    JCTree bare = TreeInfo.skipParens(tree);
    return bare instanceof JCTree.JCIdent name ? name.sym : null;
  }
}
