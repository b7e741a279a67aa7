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
 */
public record ModuleSettings(
    Path root, List<Path> sources, Compilation compilation, List<Path> built) {
  public ModuleSettings {
    sources = List.copyOf(sources);
    built = List.copyOf(built);
  }

  /** Whether the file is one of its sources. */
  public boolean contains(Path file) {
    return file.toString().endsWith(".java") && sources.stream().anyMatch(file::startsWith);
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
    return root.resolve(".asynclint").resolve("baseline.txt");
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
