package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** Puts a statement at the beginning of a block, on lines of its own. */
public final class FirstStatement {
  private static final String LEVEL = "  ";

  private final BlockTree block;
  private final VisitorState state;
  private final String source;
  private final int open;
  private final int close;

  private FirstStatement(BlockTree block, VisitorState state, String source) {
    this.block = block;
    this.state = state;
    this.source = source;
    open = ASTHelpers.getStartPosition(block);
    close = state.getEndPosition(block) - 1;
  }

  /**
   * Inserts a statement, as far indented as the one it comes before; in an empty block one level
   * deeper than the block.
   *
   * @param statement its source; further lines are indented as they are relative to the first, two
   *     blanks a level
   */
  public static SuggestedFix insert(BlockTree block, String statement, VisitorState state) {
    CharSequence source = state.getSourceCode();
    if (source == null) {
      return SuggestedFix.emptyFix();
    }
    FirstStatement first = new FirstStatement(block, state, source.toString());
    return first.hasBraces() ? first.insert(statement) : SuggestedFix.emptyFix();
  }

  /** In a source with errors the parser makes up what is missing. */
  private boolean hasBraces() {
    return open >= 0
        && close > open
        && close < source.length()
        && source.charAt(open) == '{'
        && source.charAt(close) == '}';
  }

  private SuggestedFix insert(String statement) {
    List<? extends StatementTree> statements = block.getStatements();
    String content = source.substring(open + 1, close);
    if (!content.contains("\n")) {
      String rest = content.isBlank() ? "" : newLine(inner()) + content.strip();
      String lines = newLine(inner()) + indented(statement, inner()) + rest + newLine(outer());
      return SuggestedFix.replace(open + 1, close, lines);
    }
    if (!statements.isEmpty()) {
      int first = ASTHelpers.getStartPosition(statements.get(0));
      if (isFirstOnLine(first)) {
        String indentation = indentation(first);
        return SuggestedFix.replace(
            first, first, indented(statement, indentation) + newLine(indentation));
      }
    }
    // What stands behind the brace, a comment mostly, goes to a line of its own.
    String line = content.substring(0, content.indexOf('\n'));
    int behind = open + 1 + line.length() - line.stripLeading().length();
    String inserted = newLine(inner()) + indented(statement, inner());
    return line.isBlank()
        ? SuggestedFix.replace(open + 1, open + 1, inserted)
        : SuggestedFix.replace(open + 1, behind, inserted + newLine(inner()));
  }

  private static String newLine(String indentation) {
    return "\n" + indentation;
  }

  private String indented(String statement, String indentation) {
    StringBuilder text = new StringBuilder();
    for (String line : statement.split("\n", -1)) {
      int start = 0;
      text.append(text.isEmpty() ? "" : newLine(indentation));
      for (; line.startsWith(LEVEL, start); start += LEVEL.length()) {
        text.append(level());
      }
      text.append(line.substring(start));
    }
    return text.toString();
  }

  /** Indentation of the block's closing brace, or of the line the block begins on. */
  private String outer() {
    return indentation(isFirstOnLine(close) ? close : open);
  }

  private String inner() {
    return outer() + level();
  }

  /** One level of indentation, as the block writes it, or else the nearest one around. */
  private String level() {
    if (!block.getStatements().isEmpty()) {
      int first = ASTHelpers.getStartPosition(block.getStatements().get(0));
      String inner = indentation(first);
      if (isFirstOnLine(first)
          && isFirstOnLine(close)
          && inner.length() > indentation(close).length()
          && inner.startsWith(indentation(close))) {
        return inner.substring(indentation(close).length());
      }
    }
    Tree inside = null;
    for (Tree around : state.getPath()) {
      if (around instanceof BlockTree outside
          && around != block
          && inside instanceof StatementTree) {
        String outer = indentation(state.getEndPosition(outside) - 1);
        String inner = indentation(ASTHelpers.getStartPosition(inside));
        if (inner.length() > outer.length() && inner.startsWith(outer)) {
          return inner.substring(outer.length());
        }
      }
      inside = around;
    }
    return LEVEL;
  }

  private boolean isFirstOnLine(int position) {
    return source.substring(lineStart(position), position).isBlank();
  }

  /** The blanks at the beginning of the position's line. */
  private String indentation(int position) {
    int start = lineStart(position);
    int end = start;
    while (end < position && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
      end++;
    }
    return source.substring(start, end);
  }

  private int lineStart(int position) {
    return source.lastIndexOf('\n', position - 1) + 1;
  }
}
