package dev.asynclint.engine.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One attribute that lines of a kind may carry, read from its declaration in {@link Kind}: {@code
 * cold} a flag, {@code timed|on} never, {@code on=<place>} a key with a value, {@code
 * thread=request|worker} a key with its words, a leading {@code +} for "at least one of those
 * marked so". The words {@code argN} and {@code places} declare flags that are places.
 */
record AttributeRule(String key, List<String> words, boolean isFlag, boolean isRequired) {
  private static final String PLACE = "receiver|arg\\*|arg\\d{1,3}";
  private static final Pattern ARGUMENT = Pattern.compile("arg\\*|arg\\d{1,3}");

  /** Words in pointed brackets; the others stand for subjects. */
  private static final Map<String, Pattern> VALUES =
      Map.of(
          "<place>", Pattern.compile(PLACE),
          "<places>", Pattern.compile("(" + PLACE + ")(,(" + PLACE + "))*"),
          "<argument>", Pattern.compile("arg\\d{1,3}"),
          "<elements>", Pattern.compile("elements|arg\\d{1,3}-elements"),
          "<parameter>", Pattern.compile("param\\d{1,2}"),
          "<argument.parameter>", Pattern.compile("arg\\d{1,3}(\\.param\\d{1,2})?"),
          "<argument:boolean>", Pattern.compile("arg\\d{1,3}:(true|false)"),
          "<name>", Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$().]*"));

  private static final Pattern PLACES = Pattern.compile("(" + PLACE + ")(,(" + PLACE + "))*");

  static AttributeRule parse(String declaration) {
    boolean isRequired = declaration.startsWith("+");
    String rule = isRequired ? declaration.substring(1) : declaration;
    int equals = rule.indexOf('=');
    return equals < 0
        ? new AttributeRule(rule, List.of(), true, isRequired)
        : new AttributeRule(
            rule.substring(0, equals),
            List.of(rule.substring(equals + 1).split("\\|")),
            false,
            isRequired);
  }

  boolean matchesKey(String name) {
    return switch (key) {
      case "argN" -> ARGUMENT.matcher(name).matches();
      case "places" -> PLACES.matcher(name).matches();
      default -> key.equals(name);
    };
  }

  /** What is wrong with a value; empty when it is right. */
  Optional<String> problemOf(String value) {
    if (words.stream().anyMatch(word -> matchesWord(word, value))) {
      return Optional.empty();
    }
    return Optional.of(
        "'" + value + "' is no value of '" + key + "'" + Nearest.hint(value, words, ", use "));
  }

  private static boolean matchesWord(String word, String value) {
    if (!word.startsWith("<")) {
      return word.equals(value);
    }
    Pattern pattern = VALUES.get(word);
    if (pattern != null) {
      return pattern.matcher(value).matches();
    }
    return Subject.parse(value)
        .map(Subject::form)
        .filter(form -> form != Subject.Form.ANNOTATION && form != Subject.Form.PATTERN)
        .isPresent();
  }

  /** How messages write it. */
  String display() {
    return isFlag ? (key.equals("places") ? "receiver,argN" : key) : key + "=…";
  }
}
