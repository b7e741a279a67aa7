package dev.asynclint.scan.tree;

import dev.asynclint.scan.Note;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The Java files below a folder, and what tells how they are built. Links are not followed, so that
 * nothing is read twice; what git ignores is left out.
 */
final class SourceTree {
  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn");
  private static final Set<String> BUILD_FILES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts", "libs.versions.toml");

  private final Path root;
  private final List<Path> files = new ArrayList<>();
  private final List<Path> buildFiles = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private int looked;

  private SourceTree(Path root) {
    this.root = root;
  }

  /**
   * Looks through the folder.
   *
   * @param root what paths are relative to
   */
  static SourceTree of(Path folder, Path root) throws IOException {
    SourceTree tree = new SourceTree(root);
    IgnoreRules above = IgnoreRules.none();
    if (folder.startsWith(root) && !folder.equals(root)) {
      above = above.in(root);
      Path each = root;
      for (Path part : root.relativize(folder.getParent())) {
        if (!part.toString().isEmpty()) {
          each = each.resolve(part);
          above = above.in(each);
        }
      }
    }
    tree.walk(folder, above);
    Collections.sort(tree.files);
    tree.looked = tree.files.size();
    Collections.sort(tree.buildFiles);
    return tree;
  }

  /**
   * Puts another tree's files behind those of this one; they have types to tell and nothing else.
   */
  void addTypes(SourceTree other) {
    Set<Path> known = new HashSet<>(files);
    other.files.stream().filter(known::add).forEach(files::add);
  }

  /** How many of the files are looked at: the first ones. */
  int looked() {
    return looked;
  }

  /** Those that are looked at in order of their paths, then those that have types to tell. */
  List<Path> files() {
    return files;
  }

  List<Path> buildFiles() {
    return buildFiles;
  }

  /** What could not be read. */
  List<Note> notes() {
    return notes;
  }

  /** Relative to the root, with forward slashes. */
  String name(Path file) {
    Path relative = file.startsWith(root) ? root.relativize(file) : file;
    return relative.toString().replace('\\', '/');
  }

  /** Whether a program wrote the file, as far as its folder tells. */
  static boolean isGenerated(String name) {
    for (String part : name.split("/")) {
      String lower = part.toLowerCase(Locale.ROOT);
      if (lower.equals("generated") || lower.startsWith("generated-") || lower.startsWith("gen-")) {
        return true;
      }
    }
    return false;
  }

  private void walk(Path folder, IgnoreRules above) throws IOException {
    Deque<IgnoreRules> open = new ArrayDeque<>();
    open.push(above);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            String name = each.getFileName() == null ? "" : each.getFileName().toString();
            if (!each.equals(folder)
                && (VERSION_CONTROL.contains(name) || open.peek().ignores(each, true))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            open.push(open.peek().in(each));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure) {
            open.pop();
            if (failure != null) {
              notes.add(new Note(name(each), 1, "could not be read to its end"));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
            String name = each.getFileName().toString();
            boolean wanted = name.endsWith(".java") || BUILD_FILES.contains(name);
            if (wanted && attributes.isRegularFile() && !open.peek().ignores(each, false)) {
              (name.endsWith(".java") ? files : buildFiles).add(each);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path each, IOException failure) {
            boolean folder = Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS);
            if (folder || each.toString().endsWith(".java")) {
              notes.add(new Note(name(each), 1, "cannot be read"));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
