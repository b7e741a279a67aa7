package dev.asynclint.engine.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, strings, numbers and booleans as JSON (RFC 8259), two blanks a level. Written
 * here because the plugin must not bring a JSON library into its users' compilers.
 */
final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  static String write(Object value) {
    Json json = new Json();
    json.value(value, 0);
    return json.text.append('\n').toString();
  }

  private void value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      sequence('{', '}', map.entrySet().iterator(), depth);
    } else if (value instanceof List<?> list) {
      sequence('[', ']', list.iterator(), depth);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      string((String) entry.getKey());
      text.append(": ");
      value(entry.getValue(), depth);
    } else if (value instanceof String string) {
      string(string);
    } else {
      text.append(value);
    }
  }

  private void sequence(char open, char close, Iterator<?> elements, int depth) {
    text.append(open);
    if (!elements.hasNext()) {
      text.append(close);
      return;
    }
    String separator = "\n";
    while (elements.hasNext()) {
      text.append(separator).append("  ".repeat(depth + 1));
      value(elements.next(), depth + 1);
      separator = ",\n";
    }
    text.append('\n').append("  ".repeat(depth)).append(close);
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          boolean loneSurrogate =
              Character.isSurrogate(c)
                  && !(Character.isHighSurrogate(c)
                      && i + 1 < string.length()
                      && Character.isLowSurrogate(string.charAt(i + 1)))
                  && !(Character.isLowSurrogate(c)
                      && i > 0
                      && Character.isHighSurrogate(string.charAt(i - 1)));
          if (c < ' ' || loneSurrogate) {
            text.append("\\u");
            String hex = Integer.toHexString(c);
            text.append("0".repeat(4 - hex.length())).append(hex);
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
