package dev.asynclint.samples.linting;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles a module's sources once more, in a process of its own, with or without the linter. The
 * build says where the linter is in the system properties {@code linter.path} and {@code
 * javac.exports}.
 *
 * @param log where the compiler's output goes
 */
public record Javac(Path log) {

  /**
   * Everything on the class path except what this module itself was compiled to: what its sources
   * are compiled with.
   */
  public static String dependencies() {
    Path own = Path.of("target").toAbsolutePath();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).startsWith(own))
        .collect(joining(File.pathSeparator));
  }

  /** Every Java file below {@code folder}, sorted. */
  public static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /**
   * Compiles with the linter.
   *
   * @param settings what stands after {@code -Xplugin:ErrorProne}
   * @throws AssertionError with the compiler's output if it fails
   */
  public void lint(Path sources, Path output, String classPath, String settings)
      throws IOException, InterruptedException {
    compile(
        sources,
        output,
        classPath,
        "-XDcompilePolicy=simple",
        "--should-stop=ifError=FLOW",
        "-processorpath",
        System.getProperty("linter.path"),
        "-Xplugin:ErrorProne " + settings);
  }

  /**
   * Compiles every Java file below {@code sources} into {@code output}.
   *
   * @throws AssertionError with the compiler's output if it fails
   */
  public void compile(Path sources, Path output, String classPath, String... more)
      throws IOException, InterruptedException {
    Files.createDirectories(output);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    for (String export : System.getProperty("javac.exports").split("\\s+")) {
      command.add("-J" + export);
    }
    command.addAll(List.of("-proc:none", "-parameters", "-encoding", "UTF-8"));
    command.addAll(List.of("-d", output.toString(), "-classpath", classPath));
    command.addAll(List.of(more));
    sources(sources).forEach(file -> command.add(file.toString()));
    Process javac =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (javac.waitFor() != 0) {
      throw new AssertionError(Files.readString(log));
    }
  }
}
