package dev.asynclint.cli.server.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asynclint.cli.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a module is compiled, as the Maven goal or {@code check --record} has left it. */
final class RecordedModule {
  private RecordedModule() {}

  /**
   * Reads the file.
   *
   * @param root folder of the module
   * @return empty if it is no such file
   */
  static Optional<ModuleSettings> read(Path file, Path root, EditorSettings editor) {
    try {
      JsonNode json = new JsonMapper().readTree(Files.readString(file));
      List<Path> sources = paths(json, "sources");
      if (sources.isEmpty()) {
        return Optional.empty();
      }
      Compilation compilation =
          new Compilation(
              List.of(),
              paths(json, "classPath"),
              paths(json, "modulePath"),
              paths(json, "processorPath"),
              Optional.ofNullable(json.path("release").textValue()),
              json.path("encoding").asText("UTF-8"),
              Optional.empty(),
              together(map(json, "severities"), editor.severities()),
              together(map(json, "options"), editor.options()),
              texts(json, "javac"));
      List<Path> built =
          Stream.of(file.resolveSibling("classes"), root.resolve("target").resolve("classes"))
              .filter(Files::isDirectory)
              .toList();
      return Optional.of(new ModuleSettings(root, sources, compilation, built));
    } catch (IOException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private static List<Path> paths(JsonNode json, String key) {
    return texts(json, key).stream().map(text -> Path.of(text).normalize()).toList();
  }

  private static List<String> texts(JsonNode json, String key) {
    List<String> texts = new ArrayList<>();
    json.path(key).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Map<String, String> map(JsonNode json, String key) {
    Map<String, String> map = new HashMap<>();
    json.path(key)
        .fields()
        .forEachRemaining(each -> map.put(each.getKey(), each.getValue().asText()));
    return map;
  }

  static Map<String, String> together(Map<String, String> first, Map<String, String> over) {
    Map<String, String> both = new HashMap<>(first);
    both.putAll(over);
    return both;
  }
}
