package dev.asynclint.errorprone;

import dev.asynclint.engine.catalogue.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/**
 * What a user says with {@code -XepOpt:AsyncLint:<Key>=<value>}.
 *
 * @param catalogue path of a further catalogue file
 * @param requestHandlers canonical names of annotations that mark request handlers
 * @param virtualThreads whether requests run on virtual threads
 * @param findings path of the findings file; empty for none
 * @param facts whether facts are written beside the classes
 * @param reasonsRequired whether a suppression counts only with a reason
 * @param untimedWaits whether waits and clients without a timeout are told
 * @param problems one plain line for each option that is not understood, and so not used
 */
record AsyncLintOptions(
    Optional<String> catalogue,
    List<String> requestHandlers,
    VirtualThreads virtualThreads,
    Optional<String> findings,
    boolean facts,
    boolean reasonsRequired,
    boolean untimedWaits,
    List<String> problems) {
  private static final String PREFIX = "AsyncLint:";
  private static final String CATALOGUE = "Catalogue";
  private static final String REQUEST_HANDLERS = "RequestHandlers";
  private static final String VIRTUAL_THREADS = "VirtualThreads";
  private static final String FINDINGS = "Findings";
  private static final String FACTS = "Facts";
  private static final String SUPPRESSION_REASONS = "SuppressionReasons";
  private static final String UNTIMED_WAITS = "UntimedWaits";
  private static final List<String> KEYS =
      List.of(
          CATALOGUE,
          REQUEST_HANDLERS,
          VIRTUAL_THREADS,
          FINDINGS,
          FACTS,
          SUPPRESSION_REASONS,
          UNTIMED_WAITS);

  /** Who runs the module's request handlers. */
  enum VirtualThreads {
    ON,
    OFF,
    DETECT
  }

  /**
   * Reads the options among all of Error Prone's flags.
   *
   * @param flags names as given behind {@code -XepOpt:}, with their values
   */
  static AsyncLintOptions of(Map<String, String> flags) {
    Map<String, String> given = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> flag : new TreeMap<>(flags).entrySet()) {
      if (flag.getKey().regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
        String key = flag.getKey().substring(PREFIX.length());
        if (flag.getKey().startsWith(PREFIX) && KEYS.contains(key)) {
          given.put(key, flag.getValue().strip());
        } else {
          problems.add(unknown(flag.getKey()));
        }
      }
    }
    return new AsyncLintOptions(
        path(given, CATALOGUE, problems),
        annotations(given, problems),
        VirtualThreads.valueOf(
            word(given, VIRTUAL_THREADS, List.of("on", "off", "detect"), "detect", problems)
                .toUpperCase(java.util.Locale.ROOT)),
        path(given, FINDINGS, problems),
        word(given, FACTS, List.of("on", "off"), "on", problems).equals("on"),
        word(given, SUPPRESSION_REASONS, List.of("required", "optional"), "optional", problems)
            .equals("required"),
        word(given, UNTIMED_WAITS, List.of("on", "off"), "off", problems).equals("on"),
        List.copyOf(problems));
  }

  private static String unknown(String flag) {
    List<String> names = KEYS.stream().map(key -> PREFIX + key).toList();
    return "unknown option '" + flag + "'" + Nearest.hint(flag, names, ", use one of ");
  }

  private static Optional<String> path(
      Map<String, String> given, String key, List<String> problems) {
    String value = given.get(key);
    // A flag without a value is "true" to Error Prone.
    if (value != null && (value.isEmpty() || value.equals("true"))) {
      problems.add("option '" + PREFIX + key + "' needs a path: " + PREFIX + key + "=<path>");
      return Optional.empty();
    }
    return Optional.ofNullable(value);
  }

  private static String word(
      Map<String, String> given,
      String key,
      List<String> words,
      String unset,
      List<String> problems) {
    String value = given.get(key);
    if (value == null || words.contains(value)) {
      return value == null ? unset : value;
    }
    problems.add(
        "'"
            + value
            + "' is no value of option '"
            + PREFIX
            + key
            + "'"
            + Nearest.hint(value, words, ", use one of "));
    return unset;
  }

  private static List<String> annotations(Map<String, String> given, List<String> problems) {
    List<String> names = new ArrayList<>();
    for (String name : given.getOrDefault(REQUEST_HANDLERS, "").split(",")) {
      String plain = name.strip();
      if (plain.startsWith("@")) {
        plain = plain.substring(1);
      }
      if (plain.isEmpty()) {
        continue;
      }
      if (SourceVersion.isName(plain)) {
        names.add(plain);
      } else {
        problems.add(
            "'"
                + name.strip()
                + "' in option '"
                + PREFIX
                + REQUEST_HANDLERS
                + "' is no name of an annotation");
      }
    }
    return List.copyOf(names);
  }
}
