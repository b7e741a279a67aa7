package dev.asynclint.cli.server.module;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The Java files below folders. Links are not followed: they may lead in a circle. */
final class SourceFolders {
  private SourceFolders() {}

  /** All of them; what cannot be read is left out. */
  static Set<Path> files(Collection<Path> sources) {
    Set<Path> found = new TreeSet<>();
    for (Path source : sources) {
      try {
        Files.walkFileTree(
            source,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
                  found.add(file);
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException unreadable) {
        continue;
      }
    }
    return found;
  }
}
