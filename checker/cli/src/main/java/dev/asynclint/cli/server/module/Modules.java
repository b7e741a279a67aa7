package dev.asynclint.cli.server.module;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.compile.LoadedPlugin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The modules that are edited, and which of them a file is one of. Not for several threads. */
final class Modules {
  private final Documents documents;
  private final LoadedPlugin plugin;
  private final Workspace.Listener listener;
  private final Map<List<Path>, EditedModule> modules = new LinkedHashMap<>();
  private final Map<Path, List<Path>> keys = new HashMap<>();
  private final Set<Path> asked = new HashSet<>();
  private final Set<Path> kept = new HashSet<>();
  private ModuleFinder finder = new ModuleFinder(List.of(), EditorSettings.NONE, line -> {});

  Modules(Documents documents, LoadedPlugin plugin, Workspace.Listener listener) {
    this.documents = documents;
    this.plugin = plugin;
    this.listener = listener;
  }

  /** All that are known, in the order in which they were found. */
  Collection<EditedModule> all() {
    return List.copyOf(modules.values());
  }

  /**
   * Begins anew with these folders and settings.
   *
   * @return a file of each module that was known, by which it is found again
   */
  Set<Path> configure(List<Path> roots, EditorSettings settings) {
    finder = new ModuleFinder(roots, settings, listener::problem);
    asked.clear();
    Set<Path> again = new TreeSet<>();
    modules.keySet().forEach(key -> fileOf(key).ifPresent(again::add));
    forgetAll();
    kept.addAll(again);
    return again;
  }

  /**
   * A build has run. Modules that are compiled in another way now are forgotten.
   *
   * @return a file of each of those, by which it is found again
   */
  Set<Path> rebuilt() {
    Set<Path> again = new TreeSet<>();
    for (Map.Entry<List<Path>, EditedModule> each : List.copyOf(modules.entrySet())) {
      Optional<Path> file = fileOf(each.getKey());
      Optional<ModuleSettings> now = file.flatMap(this::find).map(ModuleFinder.Found::settings);
      if (now.isEmpty() || !now.get().equals(each.getValue().settings())) {
        forget(each.getKey());
        file.ifPresent(again::add);
      }
    }
    // Nobody has them open, and what they have to say was shown.
    kept.addAll(again);
    return again;
  }

  /** One that is open, or else one that is still there. */
  private Optional<Path> fileOf(List<Path> key) {
    List<Path> files =
        keys.entrySet().stream()
            .filter(each -> each.getValue().equals(key))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return files.stream()
        .filter(documents.open()::contains)
        .findFirst()
        .or(() -> files.stream().filter(Files::isRegularFile).findFirst());
  }

  private Optional<ModuleFinder.Found> find(Path file) {
    return finder.find(file, documents.text(file, StandardCharsets.UTF_8).orElse(""));
  }

  /** The module of a file; found, if somebody has the file open. */
  Optional<EditedModule> of(Path file) {
    EditedModule known = modules.get(keys.getOrDefault(file, List.of()));
    if (known != null && !known.settings().isAlone(file)) {
      return Optional.of(known);
    }
    if (documents.get(file).isEmpty() && !kept.contains(file)) {
      return around(file);
    }
    Optional<ModuleFinder.Found> found = find(file);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ModuleSettings settings = found.get().settings();
    if (settings.isAlone(file)) {
      // Without a package, as a file that has just been made: one of those around it, if any.
      Optional<EditedModule> outer = around(file);
      if (outer.isPresent()) {
        return outer;
      }
    } else if (known != null) {
      forget(known.settings().key());
    }
    if (!found.get().recorded()) {
      finder.build(file).filter(asked::add).ifPresent(listener::wantsBuild);
    }
    Optional<EditedModule> module = made(settings);
    if (module.isPresent()) {
      keys.put(file, settings.key());
    }
    return module;
  }

  private Optional<EditedModule> made(ModuleSettings settings) {
    try {
      if (!modules.containsKey(settings.key())) {
        modules.put(
            settings.key(), new EditedModule(settings, documents, plugin, listener::problem));
      }
      return Optional.of(modules.get(settings.key()));
    } catch (Unusable | RuntimeException unusable) {
      Diagnosis.log(unusable);
      return Optional.empty();
    }
  }

  /** The one whose sources begin nearest to the file. */
  Optional<EditedModule> around(Path file) {
    EditedModule nearest = null;
    int depth = -1;
    for (EditedModule module : modules.values()) {
      for (Path source : module.settings().sources()) {
        if (source.getNameCount() > depth
            && module.settings().contains(file)
            && file.startsWith(source)) {
          nearest = module;
          depth = source.getNameCount();
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private void forget(List<Path> key) {
    EditedModule module = modules.remove(key);
    if (module != null) {
      module.close();
    }
    keys.values().removeIf(key::equals);
  }

  /** No module is known any more. */
  void forgetAll() {
    modules.values().forEach(EditedModule::close);
    modules.clear();
    keys.clear();
    kept.clear();
  }
}
