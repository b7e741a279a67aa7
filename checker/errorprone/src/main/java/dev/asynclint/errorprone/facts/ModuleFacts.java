package dev.asynclint.errorprone.facts;

import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.facts.BrokenFactsException;
import dev.asynclint.engine.facts.ClassFacts;
import dev.asynclint.engine.facts.ClassFacts.InModule;
import dev.asynclint.engine.facts.FactsFormat;
import dev.asynclint.errorprone.lowering.SourcePaths;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * The facts in the class output: those of the module's classes that are not compiled this time, so
 * that an incremental compilation knows as much as a full one. Facts without a class, or of sources
 * that are gone or no longer declare the class, are stale.
 */
final class ModuleFacts {
  private final JavaFileManager files;
  private final SourcePaths paths;
  private final IgnoredFacts ignored;
  private final Map<String, Stored> unchanged = new TreeMap<>();
  private final List<FileObject> stale = new ArrayList<>();

  /** A file that keeps its place among the class files. */
  record Stored(FileObject file, InModule inModule) {}

  ModuleFacts(JavaFileManager files, SourcePaths paths, IgnoredFacts ignored) {
    this.files = files;
    this.paths = paths;
    this.ignored = ignored;
  }

  /**
   * Reads what there is.
   *
   * @param compiled the classes that are compiled this time
   * @return the other classes of the module
   */
  List<SourceClass> read(List<SourceClass> compiled) {
    Set<String> names = new HashSet<>();
    Set<String> compiledPaths = new HashSet<>();
    for (SourceClass type : compiled) {
      names.add(type.name());
      compiledPaths.add(type.file().path());
    }
    List<SourceClass> classes = new ArrayList<>();
    for (Map.Entry<String, FileObject> each : notCompiled(names).entrySet()) {
      FileObject file = each.getValue();
      try {
        ClassFacts facts = FactsFormat.read(bytes(file));
        String path = facts.classes().get(0).file().path();
        if (compiledPaths.contains(path) || paths.isGone(path, packageOf(each.getKey()))) {
          stale.add(file);
        } else {
          unchanged.put(each.getKey(), new Stored(file, facts.inModule()));
          classes.addAll(facts.classes());
        }
      } catch (BrokenFactsException broken) {
        ignored.add(each.getKey(), broken.getMessage());
      } catch (IOException | RuntimeException unreadable) {
        ignored.add(each.getKey(), "cannot be read");
      }
    }
    return classes;
  }

  /** The facts of classes that are not compiled, by the name of the top-level class. */
  Map<String, Stored> unchanged() {
    return unchanged;
  }

  /** Files that have to go. */
  List<FileObject> stale() {
    return stale;
  }

  /** The facts files with a class beside them; those without one are stale. */
  private Map<String, FileObject> notCompiled(Set<String> compiled) {
    Map<String, FileObject> found = new TreeMap<>();
    Set<String> classes = new HashSet<>();
    if (!files.hasLocation(StandardLocation.CLASS_OUTPUT)) {
      return found;
    }
    try {
      for (JavaFileObject file :
          files.list(
              StandardLocation.CLASS_OUTPUT,
              "",
              EnumSet.of(JavaFileObject.Kind.CLASS, JavaFileObject.Kind.OTHER),
              true)) {
        boolean isClass = file.getKind() == JavaFileObject.Kind.CLASS;
        if (isClass || file.getName().endsWith(FactsFormat.SUFFIX)) {
          String name = files.inferBinaryName(StandardLocation.CLASS_OUTPUT, file);
          if (name == null || name.startsWith("META-INF.")) {
            continue;
          }
          if (isClass) {
            classes.add(name);
          } else if (!compiled.contains(name)) {
            found.put(name, file);
          }
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      ignored.add("class output", "cannot be listed");
    }
    found.forEach(
        (name, file) -> {
          if (!classes.contains(name)) {
            stale.add(file);
          }
        });
    found.keySet().retainAll(classes);
    return found;
  }

  static String packageOf(String topLevel) {
    return topLevel.substring(0, Math.max(0, topLevel.lastIndexOf('.')));
  }

  static byte[] bytes(FileObject file) throws IOException {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    }
  }
}
