package dev.asynclint.maven;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A project of one module with many old waits, and Maven to run goals in it. */
final class LegacyProject {
  private static final int CLASSES = 17;
  private static final int WAITS = 6;

  /** How many findings it has before anything is done. */
  static final int FINDINGS = CLASSES * WAITS;

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>it</groupId>
        <artifactId>legacy</artifactId>
        <version>1</version>
        <properties>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          <maven.compiler.release>17</maven.compiler.release>
        </properties>
        <build>
          <plugins>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-resources-plugin</artifactId>
              <version>%s</version>
            </plugin>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>%s</version>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String WAIT =
      """
      public   CompletableFuture<String>   show%1$d(CompletableFuture<String> text)
      { return CompletableFuture.completedFuture( read(  text ) ); }
      """;

  private final Path folder;

  private LegacyProject(Path folder) {
    this.folder = folder;
  }

  /** Writes it. */
  static LegacyProject write(Path folder) throws IOException {
    LegacyProject project = new LegacyProject(folder);
    Files.createDirectories(project.sources());
    Files.writeString(
        folder.resolve("pom.xml"),
        POM.formatted(
            InstalledMaven.property("resources-plugin.version"),
            InstalledMaven.property("compiler-plugin.version")));
    InstalledMaven.settings(folder);
    for (int i = 0; i < CLASSES; i++) {
      StringBuilder methods = new StringBuilder();
      for (int wait = 0; wait < WAITS; wait++) {
        methods.append(WAIT.formatted(wait));
      }
      project.source("Legacy" + i, methods.toString());
    }
    return project;
  }

  Path folder() {
    return folder;
  }

  Path sources() {
    return folder.resolve(Path.of("src", "main", "java", "legacy"));
  }

  Path baseline() {
    return folder.resolve(Path.of(".asynclint", "baseline.txt"));
  }

  /** Writes a class with a helper that waits, and these methods. */
  void source(String name, String methods) throws IOException {
    Files.writeString(
        sources().resolve(name + ".java"),
        """
        package legacy;
        import java.util.concurrent.CompletableFuture;
        public class %s {
        String read(CompletableFuture<String> text) { return text.join(); }
        %s}
        """
            .formatted(name, methods));
  }

  /** A method that waits. */
  static String wait(int number) {
    return WAIT.formatted(number);
  }

  /** Formats every source with google-java-format. */
  void reformat() throws IOException, FormatterException {
    try (var files = Files.list(sources())) {
      for (Path file : files.toList()) {
        Files.writeString(file, new Formatter().formatSourceAndFixImports(Files.readString(file)));
      }
    }
  }

  /**
   * @param success whether the build was green
   * @param lines what Maven wrote
   */
  record Build(boolean success, List<String> lines) {
    /** The lines that name a finding. */
    List<String> findings() {
      return lines.stream()
          .filter(line -> line.matches("\\[\\w+\\] \\S+\\.java:\\d+: .*"))
          .toList();
    }

    /** The first error; the last word of AsyncLint if there is none. */
    String verdict() {
      return lines.stream()
          .filter(line -> line.startsWith(success ? "[INFO] AsyncLint: " : "[ERROR] "))
          .findFirst()
          .map(line -> line.replaceFirst("^.*?AsyncLint", "AsyncLint"))
          .map(line -> line.replace(" -> [Help 1]", ""))
          .orElse("");
    }
  }

  /** Runs one of our goals as a user does. */
  Build run(String goal, String... properties) throws MavenInvocationException {
    List<String> lines = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(folder.toFile());
    request.setBatchMode(true);
    request.setUserSettingsFile(folder.resolve("settings.xml").toFile());
    request.setLocalRepositoryDirectory(InstalledMaven.LOCAL_REPOSITORY.toFile());
    request.addArg(
        "dev.asynclint:asynclint-maven-plugin:" + InstalledMaven.property("version") + ":" + goal);
    Properties given = new Properties();
    for (String each : properties) {
      given.setProperty(each.split("=")[0], each.split("=")[1]);
    }
    request.setProperties(given);
    request.setOutputHandler(lines::add);
    DefaultInvoker maven = new DefaultInvoker();
    maven.setMavenHome(Path.of(InstalledMaven.property("maven")).toFile());
    return new Build(maven.execute(request).getExitCode() == 0, lines);
  }
}
