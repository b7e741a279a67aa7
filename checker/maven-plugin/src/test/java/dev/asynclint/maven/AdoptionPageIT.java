package dev.asynclint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what {@code docs/adoption.md} says, line by line and from top to bottom, in a project of
 * somebody who has just come. Maven is told where this build has installed the plugin; all else is
 * the page's.
 */
@EnabledIfSystemProperty(named = "asynclint.it.version", matches = ".+")
class AdoptionPageIT {
  private static final Path PAGE = Path.of("../../docs/adoption.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern STEP = Pattern.compile("(?m)^[- ]*(?:run|script): (.*)$");
  private static final Pattern JENKINS = Pattern.compile("Jenkins: `(-D[^`]+)`");

  @TempDir private Path folder;
  private LegacyProject project;
  private String page;

  @BeforeEach
  void someoneComes() throws Exception {
    page = Files.readString(PAGE);
    project = LegacyProject.write(Files.createDirectories(folder.resolve("project")));
    InstalledMaven.script(Files.createDirectories(folder.resolve("bin")), project.folder());
    Path command = Path.of(InstalledMaven.property("command"));
    Files.copy(command, project.folder().resolve(command.getFileName()));
    Files.writeString(project.folder().resolve(".gitignore"), "target/\n*.jar\n");
    assertGreen("git init -q && git add -A && git -c user.name=t -c user.email=t@t commit -qm c");
    assertGreen("git update-ref refs/remotes/origin/main HEAD");
  }

  /** The lines of the page's unnamed blocks, and those that a CI service would run. */
  private List<String> commands() {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      if (block.group(1).isEmpty()) {
        commands.addAll(block.group(2).replace("\\\n", " ").lines().toList());
      } else if (block.group(1).equals("yaml")) {
        STEP.matcher(block.group(2)).results().forEach(step -> commands.add(step.group(1)));
      }
    }
    return commands;
  }

  @Test
  void everyLineDoesWhatThePageSays() throws Exception {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
    Outcome first = run(commands.get(0));
    assertThat(first.code()).isNotZero();
    assertThat(first.text()).contains("AsyncLint: " + LegacyProject.FINDINGS + " new");
    assertThat(first.text()).contains("[ERROR]");
    assertThat(results()).contains("report.html", "findings.sarif", "classpath.json", "status");

    for (String command : commands.subList(1, commands.size())) {
      assertGreen(command);
    }

    assertThat(project.baseline()).isNotEmptyFile();
    assertThat(project.folder().resolve("gl-code-quality.json")).exists();
    assertThat(project.folder().resolve("target/annotations.txt")).exists();
    assertThat(project.folder().resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void whatStandsInThePomHoldsEveryBuild() throws Exception {
    Path pom = project.folder().resolve("pom.xml");
    Matcher block = BLOCK.matcher(page);
    String plugin = "";
    while (block.find()) {
      plugin = block.group(1).equals("xml") ? block.group(2) : plugin;
    }
    Files.writeString(pom, Files.readString(pom).replace("</plugins>", plugin + "</plugins>"));

    Outcome red = run("mvn -DskipTests verify");
    assertThat(red.code()).isNotZero();
    assertThat(red.text()).contains("AsyncLint: " + LegacyProject.FINDINGS + " new");
    Matcher jenkins = JENKINS.matcher(page);
    assertThat(jenkins.find()).isTrue();
    run("mvn -DskipTests verify " + jenkins.group(1));
    assertThat(results()).contains("junit.xml");
  }

  private List<String> results() throws IOException {
    try (var files = Files.list(project.folder().resolve("target/asynclint"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private record Outcome(int code, String text) {}

  private void assertGreen(String command) throws Exception {
    Outcome outcome = run(command);
    assertThat(outcome.code()).as(command + "\n" + outcome.text()).isZero();
  }

  private Outcome run(String command) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command);
    shell.directory(project.folder().toFile()).redirectErrorStream(true);
    shell.environment().merge("PATH", "", (path, none) -> folder.resolve("bin") + ":" + path);
    shell.environment().put("CLASSPATH", "");
    Process process = shell.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), text);
  }
}
