package dev.asynclint.cli.server.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.asynclint.cli.Checks;
import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.server.module.EditorSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an editor says in {@code initializationOptions} or in its section {@code asynclint}. */
final class Configuration {
  /** Name of the section. */
  static final String SECTION = "asynclint";

  private static final String SEVERITY = "severity";
  private static final String OPTIONS = "options";
  private static final String MAVEN = "maven";
  private static final String CLASS_PATH = "classPath";
  private static final String RELEASE = "release";
  private static final List<String> KEYS = List.of(SEVERITY, OPTIONS, MAVEN, CLASS_PATH, RELEASE);

  /** In the same section, for the editor's side of it. */
  private static final Set<String> EDITORS_KEYS = Set.of("java", "javaArguments", "trace");

  private static final Set<String> SEVERITIES = Set.of("OFF", "DEFAULT", "WARN", "ERROR");

  /** Longer values are not told as a whole. */
  private static final int MOST_CHARACTERS = 80;

  private final List<String> problems = new ArrayList<>();

  /** One plain line for each value that is not understood, and so not used. */
  List<String> problems() {
    return problems;
  }

  /** Whether an answer holds any settings. */
  static boolean isSaid(Object given) {
    return given instanceof JsonElement element && isGiven(element);
  }

  /** Whether a notice is about our settings: editors send it for those of all servers. */
  static boolean isAbout(Object notice) {
    return notice instanceof JsonObject json
        && (json.has(SECTION) || KEYS.stream().anyMatch(json::has));
  }

  /** Those of our section, if they are in one; null without any. */
  static Object section(Object given) {
    return given instanceof JsonObject json && json.has(SECTION) ? json.get(SECTION) : given;
  }

  /** Reads it; what it does not say stays unset. */
  EditorSettings read(Object given) {
    if (!(section(given) instanceof JsonElement element) || !isGiven(element)) {
      return EditorSettings.NONE;
    }
    if (!(element instanceof JsonObject json)) {
      wrong("section " + SECTION, "an object", element);
      return EditorSettings.NONE;
    }
    for (String key : json.keySet()) {
      if (!KEYS.contains(key) && !EDITORS_KEYS.contains(key)) {
        problems.add("There is no setting " + key + ": choose " + String.join(", ", KEYS));
      }
    }
    return new EditorSettings(
        severities(json),
        strings(json, OPTIONS, "a text"),
        classPath(json),
        release(json),
        maven(json));
  }

  private void wrong(String what, String wanted, JsonElement given) {
    String said = given.toString();
    String shown =
        said.length() > MOST_CHARACTERS ? said.substring(0, MOST_CHARACTERS) + "\u2026" : said;
    problems.add("The " + what + " is " + wanted + ", and not " + shown);
  }

  private List<String> classPath(JsonObject json) {
    List<String> classPath = new ArrayList<>();
    JsonElement given = json.get(CLASS_PATH);
    if (given instanceof JsonArray entries) {
      for (JsonElement entry : entries) {
        if (isPath(entry)) {
          classPath.add(entry.getAsString());
        } else {
          wrong("setting " + CLASS_PATH, "a list of paths", entry);
        }
      }
    } else if (isGiven(given)) {
      wrong("setting " + CLASS_PATH, "a list of paths", given);
    }
    return List.copyOf(classPath);
  }

  private static boolean isPath(JsonElement entry) {
    try {
      return entry instanceof JsonPrimitive text
          && text.isString()
          && !Path.of(text.getAsString()).toString().isBlank();
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private Optional<String> release(JsonObject json) {
    JsonElement given = json.get(RELEASE);
    Optional<String> release = text(given);
    if (release.isPresent() ? !release.get().matches("[1-9][0-9]{0,2}") : isWrongKind(given)) {
      wrong("setting " + RELEASE, "a number such as 17", given);
      return Optional.empty();
    }
    return release;
  }

  private Optional<String> maven(JsonObject json) {
    JsonElement given = json.get(MAVEN);
    if (isGiven(given) && !(given instanceof JsonPrimitive command && command.isString())) {
      wrong("setting " + MAVEN, "a command, or off", given);
      return Optional.empty();
    }
    return text(given);
  }

  /** Lua, for one, cannot tell an empty object from an empty list. */
  private static boolean isGiven(JsonElement element) {
    return element != null
        && !element.isJsonNull()
        && !(element instanceof JsonArray list && list.isEmpty())
        && !(element instanceof JsonObject object && object.isEmpty());
  }

  private static boolean isWrongKind(JsonElement element) {
    return element != null && !element.isJsonNull() && !element.isJsonPrimitive();
  }

  private Map<String, String> severities(JsonObject json) {
    Map<String, String> severities = new HashMap<>();
    strings(json, SEVERITY, "off, default, warn or error")
        .forEach(
            (name, level) -> {
              try {
                String upper = level.toUpperCase(Locale.ROOT);
                if (SEVERITIES.contains(upper)) {
                  severities.put(Checks.named(name), upper);
                } else {
                  problems.add(
                      "There is no severity "
                          + level
                          + " for "
                          + name
                          + ": choose off, default, warn or error");
                }
              } catch (Unusable unknown) {
                problems.add(unknown.getMessage());
              }
            });
    return severities;
  }

  private Map<String, String> strings(JsonObject json, String key, String wanted) {
    Map<String, String> strings = new HashMap<>();
    JsonElement given = json.get(key);
    if (isGiven(given) && !given.isJsonObject()) {
      wrong("setting " + key, "an object", given);
    }
    if (given instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> each : object.entrySet()) {
        text(each.getValue()).ifPresent(text -> strings.put(each.getKey(), text));
        if (isWrongKind(each.getValue())) {
          wrong("setting " + key + "." + each.getKey(), wanted, each.getValue());
        }
      }
    }
    return strings;
  }

  private static Optional<String> text(JsonElement element) {
    return element != null && element.isJsonPrimitive() && !element.getAsString().isBlank()
        ? Optional.of(element.getAsString())
        : Optional.empty();
  }
}
