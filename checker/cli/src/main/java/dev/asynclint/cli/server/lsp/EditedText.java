package dev.asynclint.cli.server.lsp;

import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** A document's text, and where its positions are. Lines end at \n, \r\n or a lone \r. */
final class EditedText {
  private EditedText() {}

  /** The text after changes that were made one after the other. */
  static String after(String text, List<TextDocumentContentChangeEvent> changes) {
    String edited = text;
    for (TextDocumentContentChangeEvent change : changes) {
      if (change.getRange() == null) {
        edited = change.getText();
      } else {
        int start = offset(edited, change.getRange().getStart());
        int end = Math.max(start, offset(edited, change.getRange().getEnd()));
        edited = edited.substring(0, start) + change.getText() + edited.substring(end);
      }
    }
    return edited;
  }

  /** Positions behind the end of a line are its end, those behind the text its end. */
  static int offset(String text, Position position) {
    int at = 0;
    for (int line = 0; line < position.getLine(); line++) {
      int end = lineEnd(text, at);
      if (end == text.length()) {
        return end;
      }
      at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    // Editors call the end of a line its greatest column.
    int end = lineEnd(text, at);
    return at + Math.min(Math.max(0, position.getCharacter()), end - at);
  }

  /** Where an offset is. */
  static Position position(String text, int offset) {
    int line = 0;
    int start = 0;
    for (int end = lineEnd(text, 0);
        end < offset && end < text.length();
        end = lineEnd(text, start)) {
      int after = end + (text.startsWith("\r\n", end) ? 2 : 1);
      if (after > offset) {
        break;
      }
      start = after;
      line++;
    }
    return new Position(line, offset - start);
  }

  private static int lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return i;
      }
    }
    return text.length();
  }
}
