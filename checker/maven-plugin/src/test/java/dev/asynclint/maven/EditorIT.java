package dev.asynclint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real code in an editor: the server asks Maven how it is compiled, and shows in each file what a
 * build finds there, before and after edits. Runs where the build has installed the plugin for it.
 */
@EnabledIfSystemProperty(named = "asynclint.it.version", matches = ".+")
class EditorIT {
  private static final int FILES_EDITED = 12;

  private static final List<String> RUNTIME =
      List.of(
          "com.fasterxml.jackson.core:jackson-annotations:2.16.2",
          "com.fasterxml.jackson.jaxrs:jackson-jaxrs-json-provider:2.16.2",
          "io.swagger.core.v3:swagger-annotations:2.2.8",
          "org.apache.maven:maven-artifact:3.9.6",
          "ch.qos.reload4j:reload4j:1.2.25",
          "org.bitbucket.b_c:jose4j:0.9.4",
          "org.eclipse.jetty:jetty-client:9.4.56.v20240826",
          "org.eclipse.jetty:jetty-server:9.4.56.v20240826",
          "org.eclipse.jetty:jetty-servlet:9.4.56.v20240826",
          "org.eclipse.jetty:jetty-servlets:9.4.56.v20240826",
          "org.glassfish.jersey.containers:jersey-container-servlet:2.39.1",
          "org.glassfish.jersey.inject:jersey-hk2:2.39.1",
          "org.reflections:reflections:0.10.2",
          "org.slf4j:slf4j-api:1.7.36");

  @TempDir private Path folder;

  @Test
  void theTwins() throws Exception {
    compare(
        EditedProject.twins(folder),
        "dev/asynclint/samples/service/database/DatabaseConfiguration.java");
  }

  @Test
  void aPublishedLibrary() throws Exception {
    compare(
        EditedProject.library(folder, "org.apache.kafka:connect-runtime:3.9.0", RUNTIME),
        "org/apache/kafka/connect/runtime/AbstractHerder.java");
  }

  @Test
  void whyMavenCannotTellIsSaidInOneLine() throws Exception {
    EditedProject broken = EditedProject.broken(folder);
    Path file = broken.sources().resolve("Broken.java");

    assertThat(said(broken, file, broken.maven().toString()))
        .singleElement()
        .asString()
        .startsWith("AsyncLint: Maven does not tell how project is compiled: ")
        .contains("Broken.java:[2,")
        .hasLineCount(1);

    Files.writeString(broken.folder().resolve("pom.xml"), "<project>");
    assertThat(said(broken, file, broken.maven().toString()))
        .singleElement()
        .asString()
        .startsWith("AsyncLint: Maven does not tell how project is compiled: ")
        .contains("pom.xml")
        .hasLineCount(1);

    assertThat(said(broken, file, "no-such-maven"))
        .containsExactly(
            "AsyncLint: Maven does not tell how project is compiled:"
                + " there is no command no-such-maven");
  }

  private static List<String> said(EditedProject project, Path file, String maven)
      throws Exception {
    try (EditorSession editor = new EditorSession(project.folder(), Map.of("maven", maven))) {
      editor.open(file, Files.readString(file));
      editor.awaitEnd("AsyncLint: asking Maven");
      return editor.messages();
    }
  }

  private static void compare(EditedProject project, String opened) throws Exception {
    Path first = project.sources().resolve(opened);
    try (EditorSession editor =
        new EditorSession(project.folder(), Map.of("maven", project.maven().toString()))) {
      editor.open(first, Files.readString(first));
      editor.awaitEnd("AsyncLint: asking Maven");
      assertThat(editor.messages()).isEmpty();

      SortedSet<String> built = project.findings();
      assertThat(built).hasSizeGreaterThan(40);
      editor.awaitShown(built);
      assertThat(editor.shown()).containsExactlyElementsOf(built);

      List<String> found = built.stream().map(line -> line.split(" ")[0]).distinct().toList();
      for (String name : found.subList(0, FILES_EDITED)) {
        Path file = project.folder().resolve(name);
        String text = Files.readString(file);
        String moved = text.replaceFirst("(?m)^package ", "// moved\n\npackage ");
        editor.open(file, text);
        editor.change(file, moved.substring(0, moved.length() / 2));
        editor.change(file, moved);
        Files.writeString(file, moved);
      }
      project.check();
      assertThat(project.findings()).isNotEqualTo(built);
      editor.awaitShown(project.findings());
      assertThat(editor.shown()).containsExactlyElementsOf(project.findings());
    }
  }
}
