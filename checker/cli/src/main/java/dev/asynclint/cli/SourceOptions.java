package dev.asynclint.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asynclint.cli.compile.Compilation;
import dev.asynclint.cli.format.JsonText;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that compiles has in common: the sources, and how javac is to see them. */
final class SourceOptions {
  private static final Set<String> SEVERITIES = Set.of("OFF", "DEFAULT", "WARN", "ERROR");

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Java files, or folders of them.")
  private List<Path> sources;

  @Option(
      names = {"--class-path", "-classpath", "-cp"},
      paramLabel = "PATH",
      description = "What the sources are compiled against.")
  private String classPath = "";

  @Option(names = "--module-path", paramLabel = "PATH", description = "Likewise, for modules.")
  private String modulePath = "";

  @Option(
      names = "--processor-path",
      paramLabel = "PATH",
      description = "Annotation processors, Lombok for example. Default: none run.")
  private String processorPath = "";

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "The Java release of the sources. Default: that of the running JDK.")
  private Integer release;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Of the sources. Default: UTF-8.")
  private String encoding = "UTF-8";

  @Option(
      names = "--classes",
      paramLabel = "FOLDER",
      description = "Where classes and facts go. Default: nowhere.")
  private Path classes;

  @Option(
      names = "--severity",
      paramLabel = "CHECK=LEVEL",
      description =
          "off, warn, error or default, which is what the check's page says; again for more. Without it: warn. Notes fail nothing.")
  private Map<String, String> severities = Map.of();

  @Option(
      names = "--option",
      paramLabel = "KEY=VALUE",
      description =
          "Catalogue, RequestHandlers, VirtualThreads, SuppressionReasons or UntimedWaits, as for the plugin; again"
              + " for more.")
  private Map<String, String> options = Map.of();

  @Option(names = "--javac", paramLabel = "ARGUMENT", description = "For javac; again for more.")
  private List<String> javac = List.of();

  /** What is to be compiled. */
  Compilation compilation() throws Unusable {
    String catalogue = options.get("Catalogue");
    if (catalogue != null && !Files.isReadable(Path.of(catalogue))) {
      throw new Unusable("Cannot read " + catalogue + ", which option Catalogue names");
    }
    return new Compilation(
        files(),
        existing("--class-path", classPath),
        existing("--module-path", modulePath),
        existing("--processor-path", processorPath),
        Optional.ofNullable(release).map(String::valueOf),
        encoding(),
        Optional.ofNullable(classes),
        severities(),
        options,
        javac);
  }

  private List<Path> files() throws Unusable {
    List<Path> files = new ArrayList<>();
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new Unusable("There is no " + source);
      }
      try (Stream<Path> found = Files.walk(source)) {
        found.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      } catch (IOException | java.io.UncheckedIOException unreadable) {
        throw new Unusable("Cannot read " + source);
      }
    }
    if (files.isEmpty()) {
      throw new Unusable("Nothing was analysed: there is no Java file in " + sources);
    }
    return files;
  }

  private static List<Path> existing(String option, String path) throws Unusable {
    List<Path> entries = new ArrayList<>();
    for (String entry : path.split(Pattern.quote(File.pathSeparator))) {
      if (entry.isBlank()) {
        continue;
      }
      if (!Files.exists(Path.of(entry))) {
        throw new Unusable("There is no " + entry + ", which " + option + " names");
      }
      entries.add(Path.of(entry));
    }
    return entries;
  }

  private String encoding() throws Unusable {
    try {
      return Charset.forName(encoding).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Unusable("There is no encoding " + encoding);
    }
  }

  private Map<String, String> severities() throws Unusable {
    Map<String, String> named = new HashMap<>();
    for (var each : severities.entrySet()) {
      String severity = each.getValue().toUpperCase(Locale.ROOT);
      if (!SEVERITIES.contains(severity)) {
        throw new Unusable(
            "There is no severity " + each.getValue() + ": choose off, default, warn or error");
      }
      named.put(Checks.named(each.getKey()), severity);
    }
    return named;
  }

  /** The same as JSON: folders and files of sources, paths, release and options. */
  String record(Compilation compilation) {
    ObjectNode json = JsonText.object();
    strings(json, "sources", sources);
    strings(json, "classPath", compilation.classPath());
    strings(json, "modulePath", compilation.modulePath());
    strings(json, "processorPath", compilation.processorPath());
    compilation.release().ifPresent(version -> json.put("release", version));
    json.put("encoding", compilation.encoding());
    ArrayNode arguments = json.putArray("javac");
    compilation.javac().forEach(arguments::add);
    ObjectNode chosen = json.putObject("options");
    new TreeMap<>(compilation.options()).forEach(chosen::put);
    ObjectNode levels = json.putObject("severities");
    new TreeMap<>(compilation.severities()).forEach(levels::put);
    return JsonText.write(json);
  }

  /** With forward slashes; absolute, because an editor runs elsewhere. */
  private static void strings(ObjectNode json, String key, List<Path> paths) {
    ArrayNode array = json.putArray(key);
    paths.forEach(path -> array.add(path.toAbsolutePath().toString().replace('\\', '/')));
  }
}
