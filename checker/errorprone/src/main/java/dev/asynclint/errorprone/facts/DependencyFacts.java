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
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The facts of dependencies: each beside the class file that the compiler itself has found. */
final class DependencyFacts implements DependencyCode {
  private static final String CLASS = ".class";

  private final JavaFileManager files;
  private final Function<String, ClassFile> classFiles;
  private final SourcePaths paths;
  private final IgnoredFacts ignored;

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
    this.classFiles = classFiles;
    this.paths = paths;
    this.ignored = ignored;
  }

  @Override
  public Part around(String className) {
    if (className.startsWith("java.") || className.indexOf('[') >= 0) {
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
          : part(FactsFormat.read(bytes), ModuleFacts.packageOf(found.topLevel()));
    } catch (BrokenFactsException broken) {
      ignored.add(found.topLevel(), broken.getMessage());
    } catch (IOException | RuntimeException unreadable) {
      ignored.add(found.topLevel(), "cannot be read");
    }
    return Part.UNKNOWN;
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

  private Optional<byte[]> read(ClassFile top) throws IOException {
    Path classFile = path(top.file());
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

  /** Its place, or null where only the file manager knows it. */
  private Path path(FileObject file) {
    if (files instanceof StandardJavaFileManager standard) {
      try {
        return standard.asPath(file);
      } catch (IllegalArgumentException | UnsupportedOperationException ofSomebodyElse) {
        return null;
      }
    }
    return null;
  }

  private Optional<byte[]> readThroughManager(String topLevel) throws IOException {
    FileObject file =
        files.getFileForInput(
            StandardLocation.CLASS_PATH,
            ModuleFacts.packageOf(topLevel),
            topLevel.substring(topLevel.lastIndexOf('.') + 1) + FactsFormat.SUFFIX);
    if (file == null) {
      return Optional.empty();
    }
    try (InputStream in = file.openInputStream()) {
      return Optional.of(in.readAllBytes());
    } catch (FileSystemException absent) {
      return Optional.empty();
    }
  }
}
