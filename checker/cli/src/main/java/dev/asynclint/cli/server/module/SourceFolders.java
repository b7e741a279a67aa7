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
import java.util.function.BiConsumer;

/** The files below folders. Links are not followed: they may lead in a circle. */
final class SourceFolders {
  private SourceFolders() {}

  /** All of them; what cannot be read is left out. */
  static Set<Path> files(Collection<Path> sources) {
    Set<Path> found = new TreeSet<>();
    for (Path source : sources) {
      visit(
          source,
          (file, attributes) -> {
            if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
              found.add(file);
            }
          });
    }
    return found;
  }

  /** Each file below a folder, or the file itself; what cannot be read is left out. */
  static void visit(Path from, BiConsumer<Path, BasicFileAttributes> visitor) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              visitor.accept(file, attributes);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      // What was found until then counts.
      return;
    }
  }
}
