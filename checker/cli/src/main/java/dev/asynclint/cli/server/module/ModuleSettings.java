package dev.asynclint.cli.server.module;

import dev.asynclint.cli.compile.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a module is compiled, and where its things are.
 *
 * @param root folder of the module
 * @param sources folders, and single files, of sources; absolute
 * @param compilation its paths and options; its list of sources is empty
 * @param built folders with class files that a build has left; empty if there was none
 * @param others what is below its sources and another module's
 */
public record ModuleSettings(
    Path root, List<Path> sources, Compilation compilation, List<Path> built, List<Path> others) {
  /** Where findings rest, from a module's folder. */
  public static final Path BASELINE = Path.of(".asynclint", "baseline.txt");

  public ModuleSettings {
    sources = List.copyOf(sources);
    built = List.copyOf(built);
    others = List.copyOf(others);
  }

  /** With nothing of another module below its sources. */
  public ModuleSettings(Path root, List<Path> sources, Compilation compilation, List<Path> built) {
    this(root, sources, compilation, built, List.of());
  }

  /** Whether the file is one of its sources. */
  public boolean contains(Path file) {
    return file.toString().endsWith(".java")
        && sources.stream().anyMatch(file::startsWith)
        && others.stream().noneMatch(file::startsWith);
  }

  /** What tells it from other modules: its folder and its sources. */
  public List<Path> key() {
    List<Path> key = new ArrayList<>(sources);
    key.add(0, root);
    return List.copyOf(key);
  }

  /** Whether the file is all of it. */
  boolean isAlone(Path file) {
    return sources.equals(List.of(file));
  }

  /** Whether it is a named module of Java's. */
  public boolean isModular() {
    return sources.stream().anyMatch(source -> Files.exists(source.resolve("module-info.java")));
  }

  /** What findings name files by: the folder with {@code .git}, or the working directory. */
  public Path repository() {
    for (Path folder = root; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return Path.of("").toAbsolutePath();
  }

  /** Findings that rest. */
  public Path baseline() {
    return root.resolve(BASELINE);
  }

  List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-implicit:none",
                "-g",
                "-parameters",
                "-Xmaxerrs",
                "100000",
                "-nowarn",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-encoding",
                compilation.encoding()));
    if (compilation.processorPath().isEmpty()) {
      arguments.add("-proc:none");
    }
    compilation.release().ifPresent(release -> arguments.addAll(List.of("--release", release)));
    arguments.addAll(compilation.javac());
    return arguments;
  }
}
