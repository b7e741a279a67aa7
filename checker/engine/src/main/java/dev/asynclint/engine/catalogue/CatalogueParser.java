package dev.asynclint.engine.catalogue;

import dev.asynclint.engine.catalogue.Subject.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads catalogue files. Whatever the text, a line is understood or named as a problem. */
public final class CatalogueParser {
  /** Longer lines are no facts, and their words would cost time to compare. */
  private static final int MAX_LINE_LENGTH = 1_000;

  /** A file with more of them is no catalogue; the rest is counted. */
  private static final int MOST_PROBLEMS = 20;

  private static final List<String> KIND_WORDS =
      Arrays.stream(Kind.values()).map(Kind::word).toList();

  private CatalogueParser() {}

  /**
   * What the files say.
   *
   * @param lines in the order of the files and their lines
   * @param problems one for each line that was skipped; of a file's twenty-first and further ones
   *     only how many
   */
  public record Parsed(List<CatalogueLine> lines, List<Problem> problems) {
    public Parsed {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  /** Reads the files; later ones win over earlier ones. */
  public static Parsed parse(List<CatalogueSource> sources) {
    List<CatalogueLine> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (CatalogueSource source : sources) {
      String text = source.text().startsWith("\uFEFF") ? source.text().substring(1) : source.text();
      int number = 0;
      int bad = 0;
      for (String line : text.split("\\R", -1)) {
        number++;
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.startsWith("#")) {
          continue;
        }
        try {
          lines.add(parseLine(stripped, source.name(), number));
        } catch (MalformedLine malformed) {
          bad++;
          if (bad <= MOST_PROBLEMS) {
            problems.add(new Problem(source.name(), number, malformed.getMessage()));
          }
        }
      }
      if (bad > MOST_PROBLEMS) {
        problems.add(
            new Problem(
                source.name(), number, (bad - MOST_PROBLEMS) + " further lines are skipped"));
      }
    }
    return new Parsed(lines, problems);
  }

  private static CatalogueLine parseLine(String line, String source, int number)
      throws MalformedLine {
    if (line.length() > MAX_LINE_LENGTH) {
      throw new MalformedLine("the line is longer than " + MAX_LINE_LENGTH + " characters");
    }
    int semicolon = line.indexOf(';');
    List<String> words = words(semicolon < 0 ? line : line.substring(0, semicolon));
    if (words.isEmpty()) {
      throw new MalformedLine("a line begins with a kind" + Nearest.hint("", KIND_WORDS, ": "));
    }
    boolean negated = words.get(0).startsWith("!");
    Kind kind = kind(negated ? words.get(0).substring(1) : words.get(0));
    if (words.size() < 2) {
      throw new MalformedLine("'" + kind.word() + "' needs a subject: " + forms(kind));
    }
    Subject subject = subject(kind, words.get(1));
    Map<String, String> attributes = attributes(kind, words.subList(2, words.size()));
    if (!negated) {
      requireAttributes(kind, attributes);
    }
    String remark = semicolon < 0 ? "" : line.substring(semicolon + 1);
    int colon = remark.indexOf(':');
    if (colon < 0
        || remark.substring(0, colon).isBlank()
        || remark.substring(colon + 1).isBlank()) {
      throw new MalformedLine("a line ends with '; Library: reason'");
    }
    return new CatalogueLine(
        negated,
        kind,
        subject,
        attributes,
        remark.substring(0, colon).strip(),
        remark.substring(colon + 1).strip(),
        source,
        number);
  }

  /** The words of a line; a parameter list belongs to its word even with spaces in it. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inParameters = false;
    for (char c : text.toCharArray()) {
      inParameters = c == '(' || (inParameters && c != ')');
      if (!Character.isWhitespace(c)) {
        word.append(c);
      } else if (!inParameters && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static Kind kind(String word) throws MalformedLine {
    Optional<Kind> kind = Kind.of(word);
    if (kind.isEmpty()) {
      throw new MalformedLine(
          "'" + shorten(word) + "' is no kind" + Nearest.hint(word, KIND_WORDS, ", use "));
    }
    return kind.get();
  }

  private static Subject subject(Kind kind, String word) throws MalformedLine {
    Optional<Subject> subject = Subject.parse(word);
    if (subject.isEmpty() || !kind.forms().contains(subject.get().form())) {
      throw new MalformedLine(
          "'" + shorten(word) + "' is no subject of '" + kind.word() + "', write " + forms(kind));
    }
    return subject.get();
  }

  private static Map<String, String> attributes(Kind kind, List<String> words)
      throws MalformedLine {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? word : word.substring(0, equals);
      Optional<AttributeRule> rule =
          kind.attributes().stream().filter(candidate -> candidate.matchesKey(key)).findFirst();
      if (rule.isEmpty()) {
        throw new MalformedLine(noAttribute(kind, key));
      }
      if (rule.get().isFlag() != (equals < 0)) {
        throw new MalformedLine(
            "'" + key + "' " + (equals < 0 ? "needs a value: " + key + "=…" : "has no value"));
      }
      if (equals < 0) {
        for (String flag : key.split(",")) {
          attributes.put(flag, "");
        }
        continue;
      }
      String value = word.substring(equals + 1);
      Optional<String> problem = rule.get().problemOf(value);
      if (problem.isPresent()) {
        throw new MalformedLine(problem.get());
      }
      attributes.put(key, value);
    }
    return attributes;
  }

  private static String noAttribute(Kind kind, String key) {
    List<String> names = kind.attributes().stream().map(AttributeRule::display).toList();
    List<String> keys =
        kind.attributes().stream()
            .map(AttributeRule::key)
            .filter(k -> !k.equals("places"))
            .toList();
    String beginning = "'" + shorten(key) + "' is no attribute of '" + kind.word() + "'";
    if (names.isEmpty()) {
      return beginning + ", it has none";
    }
    return beginning
        + Nearest.word(key, keys)
            .map(near -> ", did you mean '" + near + "'?")
            .orElseGet(() -> ", use " + String.join(", ", names));
  }

  private static void requireAttributes(Kind kind, Map<String, String> attributes)
      throws MalformedLine {
    for (AttributeRule rule : kind.attributes()) {
      if (rule.isRequired() && attributes.keySet().stream().noneMatch(rule::matchesKey)) {
        throw new MalformedLine("'" + kind.word() + "' needs " + rule.display());
      }
    }
  }

  private static String forms(Kind kind) {
    return Arrays.stream(Form.values())
        .filter(kind.forms()::contains)
        .map(Form::example)
        .collect(Collectors.joining(" or "));
  }

  private static String shorten(String word) {
    return word.length() <= 60 ? word : word.substring(0, 60) + "…";
  }

  /** Says why the line at hand is skipped; never leaves this class. */
  private static final class MalformedLine extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedLine(String message) {
      super(message, null, false, false);
    }
  }
}
