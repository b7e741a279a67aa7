package dev.asynclint.errorprone.lowering;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import dev.asynclint.engine.body.Range;

/**
 * The ranges of one file's trees. The body form and the matchers both ask here, so that a finding's
 * range leads back to its tree.
 */
public final class Ranges {
  private final SourcePositions positions;
  private final CompilationUnitTree file;

  public Ranges(SourcePositions positions, CompilationUnitTree file) {
    this.positions = positions;
    this.file = file;
  }

  /** The tree's range; {@link Range#NONE} for trees no source text stands for. */
  public Range of(Tree tree) {
    JCTree javac = (JCTree) tree;
    int start = javac.getStartPosition();
    int end = (int) positions.getEndPosition(file, tree);
    if (start < 0 || end <= start) {
      return Range.NONE;
    }
    return new Range(start, end, anchor(javac));
  }

  private static int anchor(JCTree tree) {
    // A call's own position is its parenthesis; its name's dot is what a reader looks for.
    return tree instanceof JCMethodInvocation call ? call.meth.pos : tree.pos;
  }
}
