package dev.asynclint.cli.server.module;

import dev.asynclint.cli.compile.Compilation;
import dev.asynclint.cli.compile.SessionFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.StandardLocation;

/**
 * Where javac finds what a module is compiled with. Archives stay open from one look to the next,
 * until one of them, or a class file in a folder, has changed.
 */
final class ModuleFiles implements AutoCloseable {
  private final ModuleSettings settings;
  private final ClassOutput output;
  private SessionFiles files;
  private Map<Path, Long> seen;

  ModuleFiles(ModuleSettings settings, ClassOutput output) {
    this.settings = settings;
    this.output = output;
    files = SessionFiles.of(settings.compilation());
    seen = state();
  }

  /** javac's file manager. */
  SessionFiles files() {
    return files;
  }

  /**
   * Whether the class path is not as it was; if so it is opened anew. Told by the times and sizes
   * of files, as the virtual machine cannot tell more without reading them.
   */
  boolean haveChanged() {
    if (state().equals(seen)) {
      return false;
    }
    reopen();
    return true;
  }

  /** Archives and folders may have changed behind an open file manager. */
  void reopen() {
    close();
    seen = state();
    files = SessionFiles.of(settings.compilation());
  }

  private Map<Path, Long> state() {
    Map<Path, Long> state = new HashMap<>();
    List<Path> entries = new ArrayList<>(settings.compilation().classPath());
    entries.addAll(settings.compilation().modulePath());
    for (Path entry : entries) {
      SourceFolders.visit(
          entry,
          (file, attributes) -> {
            // Sources in the same folder are edited, and are not what is looked for here.
            if (!file.toString().endsWith(".java")) {
              long stamp = 31 * attributes.lastModifiedTime().toMillis() + attributes.size();
              state.merge(entry, 31 * file.hashCode() + stamp, Long::sum);
            }
          });
    }
    return state;
  }

  /**
   * Sets the locations for the next compilation.
   *
   * @param everything whether all sources of the module are compiled
   */
  void locate(boolean everything) throws IOException {
    Compilation compilation = settings.compilation();
    List<Path> classPath = new ArrayList<>();
    if (!everything) {
      output.folder().ifPresentOrElse(classPath::add, () -> classPath.addAll(settings.built()));
    }
    for (Path entry : compilation.classPath()) {
      if (Files.exists(entry)) {
        classPath.add(entry);
      }
    }
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    files.setLocationFromPaths(
        StandardLocation.SOURCE_PATH,
        settings.sources().stream().filter(Files::isDirectory).toList());
    if (!compilation.modulePath().isEmpty()) {
      files.setLocationFromPaths(
          StandardLocation.MODULE_PATH,
          compilation.modulePath().stream().filter(Files::exists).toList());
    }
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output.scratch()));
    files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output.generated()));
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException unclosable) {
      // It goes with the process.
    }
  }
}
