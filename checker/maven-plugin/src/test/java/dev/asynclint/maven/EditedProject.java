package dev.asynclint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sources with a POM, and what the goal finds in them. */
final class EditedProject {
  private static final String LIBRARY =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>it</groupId>
        <artifactId>published</artifactId>
        <version>1</version>
        <properties>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          <maven.compiler.release>17</maven.compiler.release>
        </properties>
        <dependencies>
          <dependency>
            <groupId>%1$s</groupId>
            <artifactId>%2$s</artifactId>
            <version>%3$s</version>
          </dependency>
          %7$s
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-resources-plugin</artifactId>
              <version>%4$s</version>
            </plugin>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>%6$s</version>
            </plugin>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-dependency-plugin</artifactId>
              <version>%5$s</version>
              <configuration>
                <includes>**/*.java</includes>
                <outputDirectory>${project.basedir}/src/main/java</outputDirectory>
                <artifactItems>
                  <artifactItem>
                    <groupId>%1$s</groupId>
                    <artifactId>%2$s</artifactId>
                    <version>%3$s</version>
                    <classifier>sources</classifier>
                  </artifactItem>
                </artifactItems>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String DEPENDENCY =
      """
      <dependency>
        <groupId>%s</groupId>
        <artifactId>%s</artifactId>
        <version>%s</version>
      </dependency>
      """;

  private static final String TWINS =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>dev.asynclint</groupId>
          <artifactId>asynclint-samples</artifactId>
          <version>%s</version>
          <relativePath>%s</relativePath>
        </parent>
        <artifactId>twins</artifactId>
        <properties>
          <linter.severity>WARN</linter.severity>
        </properties>
        %s
      </project>
      """;

  private static final Pattern DEPENDENCIES =
      Pattern.compile("(?s)<dependencies>.*?</dependencies>");

  private final Path folder;
  private final Path maven;

  private EditedProject(Path folder, Path maven) {
    this.folder = folder;
    this.maven = maven;
  }

  /**
   * A library as it was published.
   *
   * @param coordinates group, artifact and version with colons between them
   * @param further coordinates of what its POM has for the time that it runs and it is compiled
   *     with
   */
  static EditedProject library(Path folder, String coordinates, List<String> further)
      throws IOException, InterruptedException {
    String[] parts = coordinates.split(":");
    StringBuilder dependencies = new StringBuilder();
    further.forEach(each -> dependencies.append(DEPENDENCY.formatted((Object[]) each.split(":"))));
    EditedProject library =
        write(
            folder,
            LIBRARY.formatted(
                parts[0],
                parts[1],
                parts[2],
                InstalledMaven.property("resources-plugin.version"),
                InstalledMaven.property("dependency-plugin.version"),
                InstalledMaven.property("compiler-plugin.version"),
                dependencies));
    String said = library.run("dependency:unpack");
    assertThat(library.sources()).as(said).isDirectory();
    return library;
  }

  /** The sample service and its wrong twins, as one module. */
  static EditedProject twins(Path folder) throws IOException {
    Path samples = Path.of("..", "..", "samples-app").toAbsolutePath().normalize();
    Matcher dependencies =
        DEPENDENCIES.matcher(Files.readString(samples.resolve("service/pom.xml")));
    assertThat(dependencies.find()).isTrue();
    EditedProject project =
        write(
            folder,
            TWINS.formatted(
                InstalledMaven.property("version"),
                samples.resolve("pom.xml"),
                dependencies.group()));
    Path jvm = Files.createDirectories(project.folder().resolve(".mvn")).resolve("jvm.config");
    Files.copy(samples.resolveSibling(".mvn").resolve("jvm.config"), jvm);
    for (String module : List.of("service", "twins")) {
      Path from = samples.resolve(Path.of(module, "src", "main", "java"));
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = project.sources().resolve(from.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    return project;
  }

  /** One that does not compile. */
  static EditedProject broken(Path folder) throws IOException {
    EditedProject project =
        write(
            folder,
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>it</groupId>
              <artifactId>broken</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.source>17</maven.compiler.source>
                <maven.compiler.target>17</maven.compiler.target>
              </properties>
            </project>
            """);
    Files.createDirectories(project.sources());
    Files.writeString(
        project.sources().resolve("Broken.java"), "class Broken {\n  int number = none;\n}\n");
    return project;
  }

  private static EditedProject write(Path folder, String pom) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    InstalledMaven.settings(tools);
    Path project = Files.createDirectories(folder.resolve("project"));
    // The names in findings begin here.
    Files.createDirectories(project.resolve(".git"));
    Files.writeString(project.resolve("pom.xml"), pom);
    return new EditedProject(project, InstalledMaven.script(tools, tools));
  }

  Path folder() {
    return folder;
  }

  /** The command that runs Maven. */
  Path maven() {
    return maven;
  }

  Path sources() {
    return folder.resolve(Path.of("src", "main", "java"));
  }

  /** Has the goal look at it, whatever it finds. */
  void check() throws IOException, InterruptedException {
    run("dev.asynclint:asynclint-maven-plugin:" + InstalledMaven.property("version") + ":check");
  }

  private String run(String goal) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(maven.toString(), "-q", goal)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  /** What the goal has left: a line for each finding that nothing suppresses. */
  SortedSet<String> findings() throws IOException {
    SortedSet<String> lines = new TreeSet<>();
    String sarif = Files.readString(folder.resolve("target/asynclint/findings.sarif"));
    for (JsonElement each :
        JsonParser.parseString(sarif)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      if (!result.getAsJsonArray("suppressions").isEmpty()) {
        continue;
      }
      JsonObject place = result.getAsJsonArray("locations").get(0).getAsJsonObject();
      JsonObject region = physical(place).getAsJsonObject("region");
      StringBuilder line =
          new StringBuilder(
              "%s %d:%d-%d:%d %s %s %s"
                  .formatted(
                      folder.relativize(file(place)),
                      region.get("startLine").getAsInt(),
                      region.get("startColumn").getAsInt(),
                      region.get("endLine").getAsInt(),
                      region.get("endColumn").getAsInt(),
                      result.get("ruleId").getAsString(),
                      result.get("level").getAsString(),
                      result.getAsJsonObject("message").get("text").getAsString()));
      steps(result, line);
      lines.add(line.toString());
    }
    return lines;
  }

  private void steps(JsonObject result, StringBuilder line) {
    if (!result.has("codeFlows")) {
      return;
    }
    for (JsonElement step :
        result
            .getAsJsonArray("codeFlows")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("threadFlows")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("locations")) {
      JsonObject place = step.getAsJsonObject().getAsJsonObject("location");
      int at = physical(place).getAsJsonObject("region").get("startLine").getAsInt();
      line.append(" > ").append(file(place).getFileName()).append(':').append(at);
    }
  }

  private Path file(JsonObject place) {
    return folder.resolve(
        URI.create(physical(place).getAsJsonObject("artifactLocation").get("uri").getAsString())
            .getPath());
  }

  private static JsonObject physical(JsonObject place) {
    return place.getAsJsonObject("physicalLocation");
  }
}
