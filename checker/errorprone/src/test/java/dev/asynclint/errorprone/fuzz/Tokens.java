package dev.asynclint.errorprone.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source cut into tokens, blanks and comments among them, and put together again. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\""
              + "|'(?:\\\\.|[^'\\\\\\n])*'|[\\p{L}_$][\\p{L}\\p{N}_$]*|\\d[\\w.]*|\\s+"
              + "|->|::|\\.\\.\\.|&&|\\|\\||[=!<>+*/-]=|(?s:.)");
  private static final String OPEN = "({[";
  private static final String CLOSE = ")}]";

  private final List<String> tokens = new ArrayList<>();

  Tokens(String source) {
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  int size() {
    return tokens.size();
  }

  String get(int index) {
    return tokens.get(index);
  }

  void set(int index, String text) {
    tokens.set(index, text);
  }

  void insert(int index, String text) {
    tokens.add(index, text);
  }

  void remove(int from, int to) {
    tokens.subList(from, to).clear();
  }

  String text(int from, int to) {
    return String.join("", tokens.subList(from, to));
  }

  /** A token that means something, or -1 if there is none. */
  int any(Random random) {
    return any(random, token -> !token.isBlank() && !token.startsWith("//"));
  }

  /** A token of that sort, or -1 if there is none. */
  int any(Random random, java.util.function.Predicate<String> sort) {
    if (tokens.isEmpty()) {
      return -1;
    }
    int start = random.nextInt(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      int index = (start + i) % tokens.size();
      if (sort.test(tokens.get(index))) {
        return index;
      }
    }
    return -1;
  }

  /** Behind the bracket that closes the one at {@code open}; the end if none does. */
  int behindBracket(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.length() == 1) {
        depth += OPEN.contains(token) ? 1 : CLOSE.contains(token) ? -1 : 0;
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  /** Where the statement begins in which the token stands, as far as tokens tell. */
  int statementStart(int index) {
    int depth = 0;
    for (int i = index - 1; i >= 0; i--) {
      String token = tokens.get(i);
      if (token.equals(")") || token.equals("}") && depth > 0) {
        depth++;
      } else if (token.equals("(") && depth > 0) {
        depth--;
      } else if (depth == 0 && (token.equals(";") || token.equals("{") || token.equals("}"))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Behind the semicolon or block that ends the statement in which the token stands. */
  int statementEnd(int index) {
    for (int i = index; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (token.equals(";")) {
        return i + 1;
      }
      if (token.equals("}")) {
        return i;
      }
      if (token.equals("(") || token.equals("{") || token.equals("[")) {
        int behind = behindBracket(i);
        if (token.equals("{")) {
          return behind;
        }
        i = behind - 1;
      }
    }
    return tokens.size();
  }

  static boolean isName(String token) {
    return Character.isJavaIdentifierStart(token.charAt(0));
  }

  @Override
  public String toString() {
    return String.join("", tokens);
  }
}
