package dev.asynclint.cli.server.module;

import dev.asynclint.cli.compile.Compilation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the module of a file: by what a build has recorded, else as a plain tree of sources. Files
 * outside of the workspace have none.
 */
public final class ModuleFinder {
  private static final List<Path> RECORDS =
      List.of(
          Path.of("target", "asynclint", "classpath.json"),
          Path.of("build", "asynclint", "classpath.json"));
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private final List<Path> roots;
  private final EditorSettings editor;
  private final Consumer<String> problems;

  /**
   * @param roots folders of the workspace
   * @param problems takes a plain line for each file that a build has left and nobody can use
   */
  public ModuleFinder(List<Path> roots, EditorSettings editor, Consumer<String> problems) {
    this.roots = List.copyOf(roots);
    this.editor = editor;
    this.problems = problems;
  }

  /**
   * @param recorded whether a build says how it is compiled
   */
  public record Found(ModuleSettings settings, boolean recorded) {}

  /**
   * The module of a file.
   *
   * @param text what the file holds
   * @return empty outside of the workspace, and for what is no Java source
   */
  public Optional<Found> find(Path file, String text) {
    Optional<Path> root = root(file);
    if (root.isEmpty() || !file.toString().endsWith(".java")) {
      return Optional.empty();
    }
    List<Path> others = new ArrayList<>();
    for (Path folder = file.getParent();
        folder != null && folder.startsWith(root.get());
        folder = folder.getParent()) {
      for (Path record : RECORDS) {
        Path recorded = folder.resolve(record);
        if (Files.isRegularFile(recorded)) {
          Optional<ModuleSettings> settings =
              RecordedModule.read(recorded, folder, editor, problems);
          if (settings.filter(each -> each.contains(file)).isPresent()) {
            return settings.map(each -> new Found(each, true));
          }
          settings.ifPresent(each -> others.addAll(each.sources()));
        }
      }
    }
    return Optional.of(new Found(plain(file, text, root.get(), others), false));
  }

  private Optional<Path> root(Path file) {
    return roots.stream().filter(file::startsWith).findFirst();
  }

  /** Sources begin where the package says so; without a package the file is alone. */
  private ModuleSettings plain(Path file, String text, Path root, List<Path> others) {
    Path folder = file.getParent();
    Matcher declared = PACKAGE.matcher(text);
    Path sources = file;
    if (declared.find()) {
      Path inPackage = Path.of(declared.group(1).replace('.', '/'));
      if (folder.endsWith(inPackage)) {
        sources = folder;
        for (int i = 0; i < inPackage.getNameCount() && sources != null; i++) {
          sources = sources.getParent();
        }
      }
    }
    if (sources == null || !sources.startsWith(root)) {
      sources = folder.startsWith(root) ? folder : file;
    }
    List<Path> classPath = editor.classPath().stream().flatMap(ModuleFinder::path).toList();
    classPath.stream()
        .filter(entry -> !Files.exists(entry))
        .forEach(entry -> problems.accept("The setting classPath names nothing: " + entry));
    Compilation compilation =
        new Compilation(
            List.of(),
            classPath,
            List.of(),
            List.of(),
            editor.release(),
            "UTF-8",
            Optional.empty(),
            Map.copyOf(editor.severities()),
            Map.copyOf(editor.options()),
            List.of());
    Path module = project(sources, root).orElse(Files.isDirectory(sources) ? sources : folder);
    return new ModuleSettings(module, List.of(sources), compilation, List.of(), others);
  }

  /** The nearest folder with a POM, within the root. */
  static Optional<Path> project(Path below, Path root) {
    for (Path each = below; each != null && each.startsWith(root); each = each.getParent()) {
      if (Files.isRegularFile(each.resolve("pom.xml"))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * The topmost folder with a POM around a file, within its root. Empty too where a build has
   * spoken already: of a module with that file beside its sources, as tests are.
   */
  public Optional<Path> build(Path file) {
    Optional<Path> root = root(file);
    Optional<Path> nearest = root.flatMap(top -> project(file.getParent(), top));
    if (nearest.filter(ModuleFinder::isRecorded).isPresent()) {
      return Optional.empty();
    }
    Optional<Path> found = Optional.empty();
    for (Path each = file.getParent();
        root.isPresent() && each != null && each.startsWith(root.get());
        each = each.getParent()) {
      if (Files.isRegularFile(each.resolve("pom.xml"))) {
        found = Optional.of(each);
      }
    }
    return found;
  }

  private static boolean isRecorded(Path folder) {
    return RECORDS.stream().anyMatch(record -> Files.isRegularFile(folder.resolve(record)));
  }

  private static Stream<Path> path(String text) {
    try {
      return Stream.of(Path.of(text));
    } catch (InvalidPathException noPath) {
      return Stream.empty();
    }
  }
}
