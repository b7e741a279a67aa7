package dev.asynclint.cli.server.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
    List<String> classPath = new ArrayList<>();
    if (json.get("classPath") instanceof JsonArray entries) {
      entries.forEach(entry -> text(entry).ifPresent(classPath::add));
    }
    return new EditorSettings(
        severities(json),
        strings(json, "options"),
        List.copyOf(classPath),
        text(json.get("release")),
        text(json.get("maven")));
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

  private static Map<String, String> strings(JsonObject json, String key) {
    Map<String, String> strings = new HashMap<>();
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
