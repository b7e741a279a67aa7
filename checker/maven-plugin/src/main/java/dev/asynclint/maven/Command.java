package dev.asynclint.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;

/** The command line tool as a process of its own, on the JDK that runs Maven. */
final class Command {
  private final Path jar;
  private final Path folder;

  private Command(Path jar, Path folder) {
    this.jar = jar;
    this.folder = folder;
  }

  /**
   * @param artifacts what the plugin has
   * @param folder where it may leave its arguments
   */
  static Command among(List<Artifact> artifacts, Path folder) throws MojoFailureException {
    for (Artifact artifact : artifacts) {
      if (artifact.getArtifactId().equals("asynclint-cli") && artifact.getFile() != null) {
        return new Command(artifact.getFile().toPath(), folder);
      }
    }
    throw new MojoFailureException(ModuleMojo.COULD_NOT + "its command is not in the plugin");
  }

  /**
   * @param code exit code
   * @param lines what it wrote
   */
  record Outcome(int code, List<String> lines) {
    /** Why it could not do its work, in one line. */
    String reason() {
      return lines.isEmpty()
          ? "its command ended without a word"
          : lines.get(lines.size() - 1).replaceFirst("^AsyncLint: ", "");
    }

    /** Its last line. */
    String summary() {
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  /** The names of all checks. */
  List<String> checks(Path workingFolder) throws MojoFailureException {
    return run(workingFolder, List.of("explain")).lines();
  }

  /** Runs it to its end. */
  Outcome run(Path workingFolder, List<String> arguments) throws MojoFailureException {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("arguments.txt");
      List<String> line = new ArrayList<>();
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      line.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
      line.addAll(List.of("-jar", jar.toString(), arguments.get(0), "@" + file));
      Files.write(
          file, arguments.stream().skip(1).map(Command::quoted).toList(), StandardCharsets.UTF_8);
      Process process =
          new ProcessBuilder(line)
              .directory(workingFolder.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      List<String> lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      return new Outcome(process.waitFor(), lines);
    } catch (IOException failure) {
      throw new MojoFailureException(ModuleMojo.COULD_NOT + failure.getMessage(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new MojoFailureException(ModuleMojo.COULD_NOT + "interrupted", stopped);
    }
  }

  /** As argument files want it: in quotation marks, backslashes twice. */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
