package dev.asynclint.cli.baseline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An entry as a line: identity, check, then {@code key=value} in a fixed order, parted by blanks. A
 * value with blanks stands in quotation marks, in which {@code \"} and {@code \\} are those
 * characters.
 */
final class EntryLine {
  private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern CHECK = Pattern.compile("[A-Z]\\w*");
  private static final Pattern FIELD =
      Pattern.compile(
          "\\s+(?<key>[a-z]+)=(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"|(?<plain>[^\\s\"]\\S*+))");
  private static final Set<String> KEYS =
      Set.of("in", "call", "rules", "owner", "expires", "reason");

  private EntryLine() {}

  /**
   * @throws IllegalArgumentException if that is no entry; the message says what is wrong
   */
  static Entry parse(String line) {
    List<String> words = List.of(line.strip().split("\\s+", 3));
    if (!IDENTITY.matcher(words.get(0)).matches()) {
      throw new IllegalArgumentException("it does not begin with an identity of 32 hex digits");
    }
    if (words.size() < 2 || !CHECK.matcher(words.get(1)).matches()) {
      throw new IllegalArgumentException("no name of a check follows the identity");
    }
    Map<String, String> fields = words.size() < 3 ? Map.of() : fields(" " + words.get(2));
    return new Entry(
        words.get(0),
        words.get(1),
        fields.getOrDefault("in", ""),
        fields.getOrDefault("call", ""),
        fields.getOrDefault("rules", ""),
        Optional.ofNullable(fields.get("owner")),
        Optional.ofNullable(fields.get("expires")).map(EntryLine::date),
        Optional.ofNullable(fields.get("reason")));
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    var field = FIELD.matcher(text);
    int read = 0;
    while (field.lookingAt()) {
      String key = field.group("key");
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("it has no such field: " + key);
      }
      String quoted = field.group("quoted");
      String value = quoted == null ? field.group("plain") : quoted.replaceAll("\\\\(.)", "$1");
      if (fields.put(key, value) != null) {
        throw new IllegalArgumentException("twice: " + key);
      }
      read = field.end();
      field.region(read, text.length());
    }
    if (!text.substring(read).isBlank()) {
      throw new IllegalArgumentException("no key=value: " + text.substring(read).strip());
    }
    return fields;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDate) {
      throw new IllegalArgumentException("expires is no date like 2027-01-31: " + text);
    }
  }

  static String write(Entry entry) {
    StringBuilder line = new StringBuilder(entry.identity()).append(' ').append(entry.check());
    field(line, "in", entry.declaration());
    field(line, "call", entry.reported());
    field(line, "rules", entry.ruleSet());
    field(line, "owner", entry.owner().orElse(""));
    field(line, "expires", entry.expires().map(LocalDate::toString).orElse(""));
    field(line, "reason", entry.reason().orElse(""));
    return line.toString();
  }

  private static void field(StringBuilder line, String key, String value) {
    if (value.isEmpty()) {
      return;
    }
    String oneLine = value.replaceAll("\\s+", " ");
    line.append(' ').append(key).append('=');
    if (oneLine.indexOf(' ') < 0 && oneLine.charAt(0) != '"') {
      line.append(oneLine);
    } else {
      line.append('"').append(oneLine.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
  }
}
