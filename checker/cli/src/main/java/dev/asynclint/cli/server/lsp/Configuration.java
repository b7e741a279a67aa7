package dev.asynclint.cli.server.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.asynclint.cli.Checks;
import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.server.module.EditorSettings;
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

  private static final Set<String> SEVERITIES = Set.of("OFF", "DEFAULT", "WARN", "ERROR");

  private final List<String> problems = new ArrayList<>();

  /** One plain line for each value that is not understood, and so not used. */
  List<String> problems() {
    return problems;
  }

  /** Reads it; what it does not say stays unset. */
  EditorSettings read(Object given) {
    if (!(given instanceof JsonElement element) || !element.isJsonObject()) {
      return EditorSettings.NONE;
    }
    JsonObject json = element.getAsJsonObject();
    if (json.has(SECTION) && json.get(SECTION).isJsonObject()) {
      json = json.getAsJsonObject(SECTION);
    }
    return new EditorSettings(
        severities(json), strings(json, "options"), classPath(json), release(json), maven(json));
  }

  private List<String> classPath(JsonObject json) {
    List<String> classPath = new ArrayList<>();
    JsonElement given = json.get("classPath");
    if (given instanceof JsonArray entries) {
      entries.forEach(entry -> text(entry).ifPresent(classPath::add));
    } else if (isGiven(given)) {
      problems.add("The setting classPath is a list of paths, and not " + given);
    }
    return List.copyOf(classPath);
  }

  private Optional<String> release(JsonObject json) {
    Optional<String> release = text(json.get("release"));
    if (release.isPresent() && !release.get().matches("[1-9][0-9]{0,2}")) {
      problems.add("The setting release is a number such as 17, and not " + release.get());
      return Optional.empty();
    }
    return release;
  }

  private Optional<String> maven(JsonObject json) {
    JsonElement given = json.get("maven");
    if (isGiven(given) && !(given instanceof JsonPrimitive command && command.isString())) {
      problems.add("The setting maven is a command, or off, and not " + given);
      return Optional.empty();
    }
    return text(given);
  }

  private static boolean isGiven(JsonElement element) {
    return element != null && !element.isJsonNull();
  }

  private Map<String, String> severities(JsonObject json) {
    Map<String, String> severities = new HashMap<>();
    strings(json, "severity")
        .forEach(
            (name, level) -> {
              try {
                String upper = level.toUpperCase(Locale.ROOT);
                if (SEVERITIES.contains(upper)) {
                  severities.put(Checks.named(name), upper);
                } else {
                  problems.add(
                      "There is no severity " + level + ": choose off, default, warn or error");
                }
              } catch (Unusable unknown) {
                problems.add(unknown.getMessage());
              }
            });
    return severities;
  }

  private Map<String, String> strings(JsonObject json, String key) {
    Map<String, String> strings = new HashMap<>();
    if (isGiven(json.get(key)) && !json.get(key).isJsonObject()) {
      problems.add("The setting " + key + " is an object, and not " + json.get(key));
    }
    if (json.get(key) instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(
              each -> text(each.getValue()).ifPresent(text -> strings.put(each.getKey(), text)));
    }
    return strings;
  }

  private static Optional<String> text(JsonElement element) {
    return element != null && element.isJsonPrimitive() && !element.getAsString().isBlank()
        ? Optional.of(element.getAsString())
        : Optional.empty();
  }
}
