package dev.asynclint.errorprone.fix;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;

/** Puts a statement at the beginning of a block. */
public final class FirstStatement {
  private FirstStatement() {}

  /**
   * Inserts a statement.
   *
   * @param statement its source, without indentation
   */
  public static SuggestedFix insert(BlockTree block, String statement) {
    if (block.getStatements().isEmpty()) {
      int behindBrace = ASTHelpers.getStartPosition(block) + 1;
      return SuggestedFix.replace(behindBrace, behindBrace, "\n" + statement);
    }
    Tree first = block.getStatements().get(0);
    return SuggestedFix.prefixWith(first, statement + "\n");
  }
}
