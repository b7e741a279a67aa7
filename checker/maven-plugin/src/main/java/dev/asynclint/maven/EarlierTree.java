package dev.asynclint.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** An earlier state of the repository, checked out beside it until it is closed. */
final class EarlierTree implements AutoCloseable {
  private final Path repository;
  private final Path folder;

  private EarlierTree(Path repository, Path folder) {
    this.repository = repository;
    this.folder = folder;
  }

  /**
   * Checks out.
   *
   * @param reference branch, tag or commit
   * @param below where the folder is made
   */
  static EarlierTree checkOut(Path repository, String reference, Path below)
      throws MojoFailureException {
    Path folder = below.resolve("against");
    EarlierTree tree = new EarlierTree(repository, folder);
    tree.close();
    if (reference.startsWith("-")) {
      throw new MojoFailureException(ModuleMojo.COULD_NOT + "no name of a commit: " + reference);
    }
    List<String> said = tree.git("worktree", "add", "--detach", folder.toString(), reference);
    if (!Files.isDirectory(folder)) {
      throw new MojoFailureException(
          ModuleMojo.COULD_NOT
              + "git knows no "
              + reference
              + " ("
              + (said.isEmpty() ? "is git there?" : said.get(said.size() - 1))
              + ")");
    }
    return tree;
  }

  /** The source set as it was; empty if it was not there. What is generated is today's. */
  List<ModuleMojo.SourceSet> before(ModuleMojo.SourceSet set) {
    List<Path> roots = new ArrayList<>();
    for (Path root : set.roots()) {
      Path relative = repository.relativize(root.toAbsolutePath().normalize());
      if (relative.startsWith("..") || isGenerated(relative)) {
        roots.add(root);
      } else if (Files.isDirectory(folder.resolve(relative))) {
        roots.add(folder.resolve(relative));
      }
    }
    boolean wasThere = roots.stream().anyMatch(root -> root.startsWith(folder));
    Path classes = set.classes().resolveSibling("before-" + set.classes().getFileName());
    return wasThere
        ? List.of(
            new ModuleMojo.SourceSet(set.name(), roots, set.settings(), set.classPath(), classes))
        : List.of();
  }

  private static boolean isGenerated(Path relative) {
    for (Path part : relative) {
      if (part.toString().equals("target")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws MojoFailureException {
    if (Files.exists(folder)) {
      git("worktree", "remove", "--force", folder.toString());
    }
    git("worktree", "prune");
  }

  private List<String> git(String... arguments) throws MojoFailureException {
    List<String> line = new ArrayList<>(List.of("git", "-C", repository.toString()));
    line.addAll(List.of(arguments));
    try {
      Process git = new ProcessBuilder(line).redirectErrorStream(true).start();
      git.getOutputStream().close();
      List<String> said =
          new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      git.waitFor();
      return said;
    } catch (IOException noGit) {
      throw new MojoFailureException(ModuleMojo.COULD_NOT + "there is no git", noGit);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new MojoFailureException(ModuleMojo.COULD_NOT + "interrupted", stopped);
    }
  }
}
