package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.errorprone.checks.InterruptSwallowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compilation leaves in the findings file. */
final class FindingsFileTest {
  private static final String SWALLOWS =
      "try { Thread.sleep(1); } catch (InterruptedException e) { System.out.println(); }";

  @TempDir Path output;

  private Compilation.Outcome compile(String file, String source, String... options) {
    return new Compilation(InterruptSwallowed.class, output)
        .source("T.java", source)
        .option("-XepOpt:AsyncLint:Findings=" + file)
        .option(options)
        .run();
  }

  private String report(String source, String... options) throws IOException {
    Path file = output.resolve("findings/f.sarif");
    Compilation.Outcome outcome = compile(file.toString(), source, options);
    assertTrue(outcome.success(), outcome.toString());
    return Files.readString(file);
  }

  private List<String> identities(String members) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher each =
        Pattern.compile("\"asyncLint/v1\": \"(\\w+)\"")
            .matcher(report("class T {\n" + members + "\n}"));
    while (each.find()) {
      found.add(each.group(1));
    }
    return found;
  }

  @Test
  void anonymousAndLocalClassesKeepTheirIdentities() throws IOException {
    String members =
        "Runnable field = new Runnable() { public void run() { %s } };\n".formatted(SWALLOWS)
            + "void m() { OTHER new Runnable() { public void run() { %s } };\n".formatted(SWALLOWS)
            + "new Runnable() { public void run() { class L { void k() { %s } } } };\n"
                .formatted(SWALLOWS)
            + "class L { void k() { new Runnable() { public void run() { %s } }; } }\n"
                .formatted(SWALLOWS)
            + "class M { class N { void k(L l) { %s } } } }".formatted(SWALLOWS);
    List<String> before = identities(members.replace("OTHER", ""));

    assertEquals(5, before.stream().distinct().count());
    assertEquals(
        before,
        identities(
            "Object a = new Object() { }; void o() { class L { } class M { } new Runnable() { public void run() { } }; }\n"
                + members.replace("OTHER", "new Object() { }; class K { }")));
  }

  @Test
  void equalAnonymousClassesOfOneMethodStayTwo() throws IOException {
    String one = "new Runnable() { public void run() { " + SWALLOWS + " } };";
    List<String> two = identities("void m() { " + one + one + " }");

    assertEquals(2, two.size());
    assertNotEquals(two.get(0), two.get(1));
    assertEquals(two.subList(0, 1), identities("void m() { " + one + " }"));
  }

  @Test
  void whatJavacIsToldToLeaveOutIsSuppressedHere() throws IOException {
    String off = "@SuppressWarnings(\"InterruptSwallowed\") ";
    String lambda = "() -> { " + SWALLOWS + " };";
    String caught = SWALLOWS.replace("(Interr", "(" + off + "Interr");
    for (String members :
        List.of(
            off + "void m() { " + SWALLOWS + " }",
            "void m() { " + off + "Runnable r = " + lambda + " }",
            "void m() { " + caught + " }",
            off + "Runnable r = " + lambda,
            off + "Runnable r = new Runnable() { public void run() { " + SWALLOWS + " } };",
            "void m() { "
                + off
                + "Runnable r = new Runnable() { public void run() { "
                + SWALLOWS
                + " } }; }")) {
      String source = "class T {\n" + members + "\n}";
      assertEquals(List.of(), compile(output + "/f", source).diagnostics(), members);
      assertTrue(report(source).contains("\"inSource\""), members);
    }
  }

  @Test
  void aSuppressionBesideIsNone() throws IOException {
    assertTrue(
        !report(
                "class T { void m() { @SuppressWarnings(\"InterruptSwallowed\") int k = 1; "
                    + SWALLOWS
                    + " } }")
            .contains("\"inSource\""));
  }

  @Test
  void whoReadsOtherFilesReadsThisOne() throws IOException {
    report("class T { }");
    Path folder = output.resolve("findings");
    Path other = Files.createFile(folder.resolve("other"));

    assertEquals(
        Files.getPosixFilePermissions(other),
        Files.getPosixFilePermissions(folder.resolve("f.sarif")));
  }

  @Test
  void theFileIsReplacedAndNothingElseIsLeft() throws IOException {
    report("class T { void m() { " + SWALLOWS + " } }");
    assertTrue(report("class T { }").contains("\"results\": []"));
    try (Stream<Path> files = Files.list(output.resolve("findings"))) {
      assertEquals(List.of("f.sarif"), files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void aPathThatCannotBeIsOneLine() throws IOException {
    Path file = Files.writeString(output.resolve("file"), "");
    Path folder = Files.createDirectory(output.resolve("folder"));
    for (String path : List.of(folder.toString(), "/", file + "/f.sarif", "a\0b")) {
      Compilation.Outcome outcome = compile(path, "class T { }");
      assertTrue(outcome.success(), outcome.toString());
      assertEquals(1, outcome.diagnostics().size(), outcome.toString());
      String line = outcome.diagnostics().get(0);
      assertTrue(
          line.startsWith("WARNING: AsyncLint: cannot write the findings to '" + path + "' ("),
          line);
    }
    assertTrue(Files.isDirectory(folder));
  }

  @Test
  void theLevelIsTheSeverityOfThisCompilation() throws IOException {
    String source = "class T { void m() { " + SWALLOWS + " } }";
    String warning = report(source);

    assertTrue(warning.contains("\"level\": \"warning\""), warning);
    assertTrue(warning.contains("\"shortDescription\""), warning);
    String file = output.resolve("error.sarif").toString();
    assertTrue(!compile(file, source, "-Xep:InterruptSwallowed:ERROR").success());
    String error = Files.readString(Path.of(file));
    assertTrue(error.contains("\"level\": \"error\""), error);
  }
}
