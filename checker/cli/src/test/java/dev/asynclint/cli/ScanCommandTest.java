package dev.asynclint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code asynclint scan} as users run it, in this process. */
final class ScanCommandTest {
  private static final String WAITS =
      """
      package shop;

      import java.util.concurrent.CompletableFuture;

      class Users {
        CompletableFuture<String> name(CompletableFuture<Long> id, CompletableFuture<String> name) {
          return id.thenApply(each -> name.join());
        }
      }
      """;

  private static final String HANDLER =
      """
      package shop;

      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;

      @RestController
      class Users {
        @GetMapping("/name")
        String name() throws Exception {
          return new java.net.URL("http://names").openConnection().getContentType();
        }
      }
      """;

  @TempDir private Path folder;
  @TempDir private Path home;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void sources() throws Exception {
    write("shop/Users.java", WAITS);
  }

  @Test
  void aFindingIsOneBehindTheFirstScreen() {
    Run run = scan();

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            "1 files, 10 lines\n0 request handlers\n1 of 1 methods are asynchronous (100.0 %)\n")
        .contains("        1  BlockingWaitInAsync\n")
        .contains("0 of 2 calls were not understood (0.0 %)")
        .contains("shop/Users.java:7: warning: [BlockingWaitInAsync]")
        .contains("(Found without types, confidence high.)")
        .endsWith("AsyncLint: 1 new\n");
    assertThat(run.code()).isOne();
  }

  @Test
  void nothingFoundIsZero() throws Exception {
    write("shop/Users.java", "package shop; class Users {}");

    assertThat(scan().code()).isZero();
  }

  @Test
  void nothingToReadIsTwo() throws Exception {
    Files.delete(folder.resolve("shop/Users.java"));

    assertThat(scan().code()).isEqualTo(2);
    assertThat(scan().err()).startsWith("AsyncLint: Nothing was analysed");
    assertThat(scan("--check", "Nonsense").code()).isEqualTo(2);
  }

  @Test
  void aTreeOfWhichNothingCanBeReadIsTwo() throws Exception {
    write("shop/Users.java", "class {");

    Run run = scan();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "AsyncLint: Nothing was analysed: no Java file in "
                + folder
                + " can be understood; shop/Users.java:1 cannot be parsed, this line is no Java\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFolderThatIsNoneIsTwo() throws Exception {
    StringWriter err = new StringWriter();
    String file = folder.resolve("shop/Users.java").toString();

    int code =
        Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "scan", file);

    assertThat(code).isEqualTo(2);
    assertThat(err).hasToString("AsyncLint: There is no folder " + file + "\n");
  }

  @Test
  void otherFormatsKeepStandardOutputToThemselves() {
    Run run = scan("--format", "sarif");

    assertThat(run.out()).startsWith("{").contains("\"BlockingWaitInAsync\"");
    assertThat(run.err()).startsWith("1 files");
  }

  @Test
  void whatCannotBeReadIsANote() throws Exception {
    write("shop/Broken.java", "class {");

    assertThat(scan().out())
        .contains("shop/Broken.java:1: left out: it cannot be parsed, this line is no Java\n");
  }

  @Test
  void onlyChangedLinesCount() throws Exception {
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");

    assertThat(scan("--changed", "HEAD").code()).isZero();

    write("shop/Users.java", WAITS.replace("name.join()", "name.join().strip()"));
    assertThat(scan("--changed", "HEAD").code()).isOne();

    write("shop/Users.java", WAITS + "\n// the end\n");
    assertThat(scan("--changed", "HEAD").code()).isZero();

    write("shop/Others.java", WAITS.replace("class Users", "class Others"));
    assertThat(scan("--changed", "HEAD").out())
        .contains("Others.java:7")
        .doesNotContain("Users.java:7");
    assertThat(scan("--changed", "nowhere").code()).isEqualTo(2);
  }

  @Test
  void whatWasNotLookedForIsNotGone() throws Exception {
    Path findings = home.resolve("findings.sarif");
    Path baseline = home.resolve("baseline.txt");
    scan("--format", "sarif=" + findings);
    StringWriter out = new StringWriter();
    Main.run(
        new PrintWriter(out),
        new PrintWriter(out),
        "baseline",
        findings.toString(),
        "--baseline",
        baseline.toString(),
        "--accept",
        "legacy");
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");

    for (String[] part :
        List.of(new String[] {"--changed", "HEAD"}, new String[] {"--check", "NullFuture"})) {
      Run run = scan(part[0], part[1], "--baseline", baseline.toString());
      assertThat(run.out())
          .endsWith("AsyncLint: 0 new\n")
          .doesNotContain("gone", "No longer found");
      assertThat(run.code()).isZero();
    }
    write("shop/Users.java", "package shop; class Users {}");
    assertThat(scan("--baseline", baseline.toString()).out()).contains("1 gone");
  }

  @Test
  void aCatalogueLineThatCannotBeReadIsNamed() throws Exception {
    Path own = Files.writeString(home.resolve("own.txt"), "wiat com.acme.Store::load() ; ours\n");

    Run run = scan("--catalogue", own.toString());

    assertThat(run.err()).startsWith("AsyncLint: ").hasLineCount(1).contains("wiat");
  }

  @Test
  void theSecondScanSaysTheSame() throws Exception {
    Run first = scan();

    assertThat(home.resolve("cache")).isDirectoryContaining("glob:**.scan");
    assertThat(scan()).isEqualTo(first);
    assertThat(scan("--no-cache")).isEqualTo(first);
    assertThat(scan("--check", "InterruptSwallowed").code()).isZero();
  }

  @Test
  void aCacheThatIsNoFolderIsTold() throws Exception {
    Path file = Files.writeString(home.resolve("cache"), "x");

    assertThat(scan().code()).isEqualTo(2);
    assertThat(scan().err()).isEqualTo("AsyncLint: --cache " + file + " is no folder\n");
    assertThat(scan("--no-cache").code()).isOne();
    assertThat(scan("--no-cache", "--cache", file.toString()).code()).isEqualTo(2);
  }

  @Test
  void whatIsOffByDefaultIsOnByName() throws Exception {
    write("shop/Users.java", HANDLER);

    assertThat(scan("--check", "UntimedWait").out()).contains("[UntimedWait]");
    assertThat(scan().out()).doesNotContain("[UntimedWait]");
  }

  @Test
  void typesOfOtherFoldersHelp() throws Exception {
    assertThat(scan("--types", folder.resolve("nowhere").toString()).err())
        .isEqualTo("AsyncLint: There is no folder " + folder.resolve("nowhere") + "\n");
    assertThat(scan("--types", home.toString()).code()).isOne();
  }

  @Test
  void theHookOfThePageHoldsACommitBack() throws Exception {
    String page = Files.readString(Path.of("../../docs/scan.md"));
    int start = page.indexOf("#!/bin/sh");
    String hook = page.substring(start, page.indexOf("```", start));
    assertThat(hook).contains("java -jar /path/to/asynclint-cli-0.1.0-SNAPSHOT.jar scan");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        "'"
            + java
            + "' -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + Main.class.getName();
    git("init", "-q");
    write("shop/Users.java", "package shop;\nclass Users {}\n");
    assertThat(commit()).as("without the hook").isZero();
    Path file = folder.resolve(".git/hooks/pre-commit");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        hook.replace("java -jar /path/to/asynclint-cli-0.1.0-SNAPSHOT.jar", command)
            .replace("scan .", "scan . --no-cache"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));

    write("shop/More.java", "package shop;\nclass More {}\n");
    assertThat(commit()).as("nothing found").isZero();
    write("shop/Users.java", WAITS);
    assertThat(commit()).as("a wait").isNotZero();
    write("shop/Users.java", "package shop;\nclass Users {\n}\n");
    assertThat(commit()).as("the wait is gone").isZero();
  }

  private int commit() throws Exception {
    git("add", ".");
    List<String> command =
        List.of("git", "-C", folder.toString(), "-c", "user.name=a", "-c", "user.email=a@b");
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("commit", "-q", "-m", "a change"));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run scan(String... arguments) {
    List<String> all = new ArrayList<>(List.of("scan", folder.toString()));
    all.addAll(List.of(arguments));
    if (!all.contains("--no-cache")) {
      all.addAll(List.of("--cache", home.resolve("cache").toString()));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }
}
