package dev.asynclint.errorprone.facts;

import dev.asynclint.engine.facts.FactsFormat;
import dev.asynclint.engine.report.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Files of a compilation as its file manager knows them, in the class output and elsewhere. */
final class OutputFiles {
  private final JavaFileManager files;

  OutputFiles(JavaFileManager files) {
    this.files = files;
  }

  /** Whether classes go to a place of their own; else nobody knows where facts belong. */
  boolean exist() {
    return files.hasLocation(StandardLocation.CLASS_OUTPUT);
  }

  static String packageOf(String topLevel) {
    return topLevel.substring(0, Math.max(0, topLevel.lastIndexOf('.')));
  }

  /** Whether a file is one of facts; names of files in archives end with a parenthesis. */
  static boolean isFacts(FileObject file) {
    return file.toUri().toString().endsWith(FactsFormat.SUFFIX);
  }

  /** The facts file of a class in the class output; it need not exist. */
  FileObject facts(String topLevel) throws IOException {
    return files.getFileForOutput(
        StandardLocation.CLASS_OUTPUT,
        packageOf(topLevel),
        topLevel.substring(topLevel.lastIndexOf('.') + 1) + FactsFormat.SUFFIX,
        null);
  }

  /** Names the class file that facts tell of; empty where the compiler wrote none. */
  Optional<Integer> classFile(String topLevel) throws IOException {
    JavaFileObject file =
        files.getJavaFileForInput(
            StandardLocation.CLASS_OUTPUT, topLevel, JavaFileObject.Kind.CLASS);
    return file == null ? Optional.empty() : Optional.of(checksum(file));
  }

  /** Names the bytes of a class file. */
  static int checksum(FileObject classFile) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes(classFile));
    return (int) sum.getValue();
  }

  static byte[] bytes(FileObject file) throws IOException {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Replaces the file as a whole, where the file manager lets us. */
  void replace(FileObject file, byte[] bytes) throws IOException {
    Path path = path(file);
    if (path != null) {
      WholeFile.replace(path, bytes);
    } else {
      try (OutputStream out = file.openOutputStream()) {
        out.write(bytes);
      }
    }
  }

  /** Its place, or null where only the file manager knows it. */
  Path path(FileObject file) {
    if (files instanceof StandardJavaFileManager standard) {
      try {
        return standard.asPath(file);
      } catch (IllegalArgumentException | UnsupportedOperationException ofSomebodyElse) {
        return null;
      }
    }
    return null;
  }
}
