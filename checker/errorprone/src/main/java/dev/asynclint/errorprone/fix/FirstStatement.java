package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;

/** Puts a statement at the beginning of a block. */
public final class FirstStatement {
  private FirstStatement() {}

  /**
   * Inserts a statement, as far indented as the one it comes before.
   *
   * @param statement its source; further lines are indented as they are relative to the first
   */
  public static SuggestedFix insert(BlockTree block, String statement, VisitorState state) {
    if (block.getStatements().isEmpty()) {
      int behindBrace = ASTHelpers.getStartPosition(block) + 1;
      return SuggestedFix.replace(behindBrace, behindBrace, "\n" + statement);
    }
    Tree first = block.getStatements().get(0);
    String indentation = indentation(ASTHelpers.getStartPosition(first), state);
    return SuggestedFix.prefixWith(first, (statement + "\n").replace("\n", "\n" + indentation));
  }

  /** The blanks between the position and the beginning of its line. */
  private static String indentation(int position, VisitorState state) {
    CharSequence source = state.getSourceCode();
    int start = position;
    while (source != null && start > 0 && isBlank(source.charAt(start - 1))) {
      start--;
    }
    return source == null ? "" : source.subSequence(start, position).toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
