package dev.asynclint.scan.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The rules of one {@code .gitignore} file, as git reads them, and those of the folders above. */
final class IgnoreRules {
  static final String FILE = ".gitignore";

  private final IgnoreRules above;
  private final Path folder;
  private final List<Rule> rules;

  private record Rule(Pattern pattern, boolean negated, boolean foldersOnly) {}

  private IgnoreRules(IgnoreRules above, Path folder, List<Rule> rules) {
    this.above = above;
    this.folder = folder;
    this.rules = rules;
  }

  /** No rules at all. */
  static IgnoreRules none() {
    return new IgnoreRules(null, Path.of(""), List.of());
  }

  /** These and those of a folder's file, if it has one. */
  IgnoreRules in(Path inner) {
    Path file = inner.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return this;
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      List<Rule> found = new ArrayList<>();
      text.lines().forEach(line -> add(line, found));
      return new IgnoreRules(this, inner, found);
    } catch (IOException unreadable) {
      return this;
    }
  }

  /** Whether git would not look at it; the folders above are not ignored. */
  boolean ignores(Path path, boolean isFolder) {
    for (IgnoreRules each = this; each != null; each = each.above) {
      if (each.rules.isEmpty()) {
        continue;
      }
      String name = each.folder.relativize(path).toString().replace('\\', '/');
      for (int i = each.rules.size() - 1; i >= 0; i--) {
        Rule rule = each.rules.get(i);
        if ((isFolder || !rule.foldersOnly) && rule.pattern.matcher(name).matches()) {
          return !rule.negated;
        }
      }
    }
    return false;
  }

  private static void add(String line, List<Rule> rules) {
    String text = line.stripTrailing();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    boolean negated = text.startsWith("!");
    text = negated ? text.substring(1) : text;
    boolean foldersOnly = text.endsWith("/");
    text = foldersOnly ? text.substring(0, text.length() - 1) : text;
    boolean anchored = text.indexOf('/') >= 0;
    text = text.startsWith("/") ? text.substring(1) : text;
    try {
      rules.add(
          new Rule(
              Pattern.compile((anchored ? "" : "(?:.*/)?") + regex(text)), negated, foldersOnly));
    } catch (PatternSyntaxException malformed) {
      // Git ignores what it cannot read, too.
    }
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> {
          if (glob.startsWith("**/", i)) {
            regex.append("(?:.*/)?");
            i += 2;
          } else if (glob.startsWith("**", i)) {
            regex.append(".*");
            i++;
          } else {
            regex.append("[^/]*");
          }
        }
        case '?' -> regex.append("[^/]");
        case '[' -> {
          int end = glob.indexOf(']', i + 2);
          if (end < 0) {
            regex.append("\\[");
          } else {
            String set = glob.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
            regex
                .append('[')
                .append(set.startsWith("!") ? "^" + set.substring(1) : set)
                .append(']');
            i = end;
          }
        }
        case '\\' -> {
          if (i + 1 < glob.length()) {
            regex.append(Pattern.quote(String.valueOf(glob.charAt(++i))));
          }
        }
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
