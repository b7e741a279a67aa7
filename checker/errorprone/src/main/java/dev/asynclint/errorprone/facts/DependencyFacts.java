package dev.asynclint.errorprone.facts;

import dev.asynclint.engine.body.DependencyCode;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.facts.BrokenFactsException;
import dev.asynclint.engine.facts.ClassFacts;
import dev.asynclint.engine.facts.FactsFormat;
import dev.asynclint.errorprone.lowering.ModuleLowering.ClassFile;
import dev.asynclint.errorprone.lowering.SourcePaths;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** The facts of dependencies: each beside the class file that the compiler itself has found. */
final class DependencyFacts implements DependencyCode {
  private static final String CLASS = ".class";

  private final JavaFileManager files;
  private final OutputFiles output;
  private final Function<String, ClassFile> classFiles;
  private final SourcePaths paths;
  private final IgnoredFacts ignored;
  private final Map<String, Boolean> packages = new HashMap<>();

  /**
   * @param classFiles the file of the top-level class around a class; null for what comes from
   *     sources or does not exist
   * @param paths names source files
   */
  DependencyFacts(
      JavaFileManager files,
      Function<String, ClassFile> classFiles,
      SourcePaths paths,
      IgnoredFacts ignored) {
    this.files = files;
    output = new OutputFiles(files);
    this.classFiles = classFiles;
    this.paths = paths;
    this.ignored = ignored;
  }

  @Override
  public Part around(String className) {
    if (className.startsWith("java.") || className.indexOf('[') >= 0 || !mayHaveFacts(className)) {
      return Part.UNKNOWN;
    }
    ClassFile found = classFiles.apply(className);
    if (found == null || found.file().getKind() != JavaFileObject.Kind.CLASS) {
      return Part.UNKNOWN;
    }
    try {
      byte[] bytes = read(found).orElse(null);
      return bytes == null
          ? Part.UNKNOWN
          : part(
              ModuleFacts.read(found.topLevel(), bytes, found.file()),
              OutputFiles.packageOf(found.topLevel()));
    } catch (BrokenFactsException broken) {
      ignored.add(found.topLevel(), broken.getMessage());
    } catch (IOException | RuntimeException unreadable) {
      ignored.add(found.topLevel(), "cannot be read");
    }
    return Part.UNKNOWN;
  }

  /** Asked first, by package: to find a class, the compiler has to read it. */
  private boolean mayHaveFacts(String className) {
    for (int dot = className.lastIndexOf('.'); dot > 0; dot = className.lastIndexOf('.', dot - 1)) {
      if (packages.computeIfAbsent(className.substring(0, dot), this::hasFacts)) {
        return true;
      }
    }
    return packages.computeIfAbsent("", this::hasFacts);
  }

  private boolean hasFacts(String packageName) {
    if (files.hasLocation(StandardLocation.MODULE_PATH)) {
      return true;
    }
    try {
      for (JavaFileObject file :
          files.list(
              StandardLocation.CLASS_PATH,
              packageName,
              EnumSet.of(JavaFileObject.Kind.OTHER),
              false)) {
        if (OutputFiles.isFacts(file)) {
          return true;
        }
      }
      return false;
    } catch (IOException | RuntimeException unlisted) {
      return true;
    }
  }

  private Part part(ClassFacts facts, String packageName) {
    List<SourceClass> classes = new ArrayList<>(facts.classes().size());
    SourceFile file = null;
    for (SourceClass type : facts.classes()) {
      if (file == null) {
        SourceFile stored = type.file();
        file =
            new SourceFile(
                paths.ofDependency(stored.path(), packageName),
                stored.lineStarts(),
                stored.generated());
      }
      classes.add(type.in(file));
    }
    return new Part(classes, facts.inModule().overriders());
  }

  /** What lies beside the class file. */
  private Optional<byte[]> read(ClassFile top) throws IOException {
    Path classFile = output.path(top.file());
    if (classFile == null) {
      return readThroughManager(top.topLevel());
    }
    String name = classFile.getFileName().toString();
    if (!name.endsWith(CLASS)) {
      return Optional.empty();
    }
    Path facts =
        classFile.resolveSibling(
            name.substring(0, name.length() - CLASS.length()) + FactsFormat.SUFFIX);
    return Files.isRegularFile(facts) ? Optional.of(Files.readAllBytes(facts)) : Optional.empty();
  }

  private Optional<byte[]> readThroughManager(String topLevel) throws IOException {
    FileObject file =
        files.getFileForInput(
            StandardLocation.CLASS_PATH,
            OutputFiles.packageOf(topLevel),
            topLevel.substring(topLevel.lastIndexOf('.') + 1) + FactsFormat.SUFFIX);
    try {
      return file == null ? Optional.empty() : Optional.of(OutputFiles.bytes(file));
    } catch (FileSystemException absent) {
      return Optional.empty();
    }
  }
}
