package dev.asynclint.cli.server.module;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asynclint.cli.compile.Compilation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How a module is compiled, as the Maven goal or {@code check --record} has left it. */
final class RecordedModule {
  private static final Set<String> SEVERITIES = Set.of("OFF", "DEFAULT", "WARN", "ERROR");

  private final Path root;
  private final JsonNode json;

  private RecordedModule(Path root, JsonNode json) {
    this.root = root;
    this.json = json;
  }

  /** What a file says and nobody can use; the message names the key. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }

  /**
   * Reads the file.
   *
   * @param root folder of the module
   * @param problems takes one plain line where the file cannot be used
   * @return empty if it is no such file
   */
  static Optional<ModuleSettings> read(
      Path file, Path root, EditorSettings editor, Consumer<String> problems) {
    try {
      JsonNode json = new JsonMapper().readTree(Files.readString(file));
      if (!json.isObject()) {
        throw new Wrong("it is no object");
      }
      return Optional.of(new RecordedModule(root, json).settings(file, editor));
    } catch (Wrong wrong) {
      problems.accept(file + " is not used: " + wrong.getMessage());
    } catch (JsonProcessingException | CharacterCodingException noJson) {
      problems.accept(file + " is not used: it is no JSON");
    } catch (IOException unreadable) {
      problems.accept(file + " is not used: it cannot be read");
    }
    return Optional.empty();
  }

  private ModuleSettings settings(Path file, EditorSettings editor) throws Wrong {
    List<Path> sources = paths("sources").stream().map(this::asTheEditorSpellsIt).toList();
    if (sources.isEmpty()) {
      throw new Wrong("\"sources\" names no folder");
    }
    Compilation compilation =
        new Compilation(
            List.of(),
            paths("classPath"),
            paths("modulePath"),
            paths("processorPath"),
            release(),
            encoding(),
            Optional.empty(),
            together(severities(), editor.severities()),
            together(options(), editor.options()),
            texts("javac"));
    List<Path> built =
        Stream.of(file.resolveSibling("classes"), root.resolve("target").resolve("classes"))
            .filter(Files::isDirectory)
            .toList();
    return new ModuleSettings(root, sources, compilation, built);
  }

  private Optional<String> release() throws Wrong {
    JsonNode release = json.path("release");
    if (release.isMissingNode() || release.isNull()) {
      return Optional.empty();
    }
    if (!release.asText().matches("[1-9][0-9]{0,2}")) {
      throw new Wrong("\"release\" is no release of Java: " + release);
    }
    return Optional.of(release.asText());
  }

  private String encoding() throws Wrong {
    String name = json.path("encoding").asText("UTF-8");
    try {
      return Charset.forName(name).name();
    } catch (IllegalArgumentException unknown) {
      throw new Wrong("there is no encoding \"" + name + "\"");
    }
  }

  private Map<String, String> severities() throws Wrong {
    Map<String, String> severities = map("severities");
    for (Map.Entry<String, String> each : severities.entrySet()) {
      if (!SEVERITIES.contains(each.getValue())) {
        throw new Wrong("\"" + each.getValue() + "\" is no severity of " + each.getKey());
      }
    }
    return severities;
  }

  /** A relative catalogue is the module's. */
  private Map<String, String> options() throws Wrong {
    Map<String, String> options = map("options");
    String catalogue = options.get(EditorSettings.CATALOGUE);
    if (catalogue != null && !catalogue.isBlank()) {
      options.put(EditorSettings.CATALOGUE, path("options", catalogue).toString());
    }
    return options;
  }

  /** Builds name a module behind a link by where it is, and editors by the link. */
  private Path asTheEditorSpellsIt(Path path) {
    if (path.startsWith(root)) {
      return path;
    }
    try {
      Path real = root.toRealPath();
      Path itself = Files.exists(path) ? path.toRealPath() : path;
      return itself.startsWith(real) ? root.resolve(real.relativize(itself)) : path;
    } catch (IOException unreadable) {
      return path;
    }
  }

  private Path path(String key, String text) throws Wrong {
    try {
      return root.resolve(text).normalize();
    } catch (InvalidPathException noPath) {
      throw new Wrong("\"" + key + "\" has an entry that is no path");
    }
  }

  /** Relative ones are the module's. */
  private List<Path> paths(String key) throws Wrong {
    List<Path> paths = new ArrayList<>();
    for (String text : texts(key)) {
      paths.add(path(key, text));
    }
    return paths;
  }

  private List<String> texts(String key) throws Wrong {
    JsonNode given = json.path(key);
    List<String> texts = new ArrayList<>();
    for (JsonNode each : given) {
      if (!each.isTextual() || !given.isArray()) {
        throw new Wrong("\"" + key + "\" is no list of texts");
      }
      texts.add(each.asText());
    }
    if (given.isValueNode() && !given.isNull()) {
      throw new Wrong("\"" + key + "\" is no list of texts");
    }
    return texts;
  }

  private Map<String, String> map(String key) throws Wrong {
    Map<String, String> map = new HashMap<>();
    JsonNode given = json.path(key);
    if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
      throw new Wrong("\"" + key + "\" is no object");
    }
    given.fields().forEachRemaining(each -> map.put(each.getKey(), each.getValue().asText()));
    return map;
  }

  static Map<String, String> together(Map<String, String> first, Map<String, String> over) {
    Map<String, String> both = new HashMap<>(first);
    both.putAll(over);
    return both;
  }
}
