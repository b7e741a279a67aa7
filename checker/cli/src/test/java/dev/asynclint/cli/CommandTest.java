package dev.asynclint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.cli.findings.Result;
import dev.asynclint.cli.findings.SarifReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as users run it, in this process. */
final class CommandTest {
  private static final String CLEAN =
      """
      package shop;

      import java.util.concurrent.CompletableFuture;

      class Users {
        CompletableFuture<String> name(long id) {
          return load(id).thenApply(String::strip);
        }

        CompletableFuture<String> load(long id) {
          return CompletableFuture.supplyAsync(() -> "user " + id);
        }
      }
      """;

  @TempDir private Path folder;
  private Path sources;
  private Path baseline;
  private Path findings;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void project() throws Exception {
    sources = Files.createDirectories(folder.resolve("src/shop"));
    baseline = folder.resolve(".asynclint/baseline.txt");
    findings = folder.resolve("findings.sarif");
    write("Users.java", CLEAN);
  }

  @Test
  void cleanCodeIsZero() {
    Run run = check();

    assertThat(run.out()).isEqualTo("AsyncLint: 0 new\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void aWaitInACallbackIsOneWithItsLine() throws Exception {
    write("Users.java", waiting("name"));

    Run run = check();

    assertThat(run.out()).contains("Users.java:7: warning: [BlockingWaitInAsync]", "1 new");
    assertThat(run.code()).isOne();
  }

  @Test
  void whatWasAcceptedRestsThroughARenameAndWhatIsNewDoesNot() throws Exception {
    write("Users.java", waiting("name"));
    check("--format", "sarif=" + findings);

    assertThat(run("baseline", findings, "--baseline", baseline).code()).isOne();
    assertThat(run("baseline", findings, "--baseline", baseline, "--accept", "legacy").out())
        .contains("1 in the baseline", "1 added");
    assertThat(check().code()).isZero();

    write("Users.java", waiting("title"));
    assertThat(check().code()).isZero();

    write("Orders.java", waiting("total").replace("Users", "Orders"));
    Run red = check();
    assertThat(red.code()).isOne();
    assertThat(red.out()).contains("Orders.java:7").doesNotContain("Users.java:7");

    Files.delete(sources.resolve("Orders.java"));
    write("Users.java", CLEAN);
    Run repaired = check("--format", "sarif=" + findings, "--format", "text");
    assertThat(repaired.code()).isZero();
    assertThat(repaired.out()).contains("1 gone");
    assertThat(run("baseline", findings, "--baseline", baseline).out())
        .contains("0 in the baseline: 1 removed");
  }

  @Test
  void whatWasAcceptedRestsWhenAMoreExactCheckTakesItOver() throws Exception {
    write(
        "Names.java",
        """
        package shop;

        import java.util.List;
        import java.util.concurrent.CompletableFuture;

        class Names {
          CompletableFuture<List<String>> all(Users users, List<Long> ids) {
            return users
                .name(1)
                .thenApply(
                    first -> ids.stream().map(users::name).map(CompletableFuture::join).toList());
          }
        }
        """);
    check("--format", "sarif=" + findings);
    Result exact = new SarifReader().read(findings).shown().get(0);
    Result.Outranked before = exact.outranked().get(0);
    Files.createDirectories(baseline.getParent());
    Files.writeString(baseline, before.identity() + " " + before.check() + " owner=shop\n");

    assertThat(exact.check()).isEqualTo("LazyStreamJoin");
    assertThat(check().code()).isZero();
    assertThat(run("baseline", findings, "--baseline", baseline).out()).contains("1 moved");
    assertThat(baseline)
        .content()
        .contains(exact.identity() + " LazyStreamJoin", "owner=shop")
        .doesNotContain(before.identity());
  }

  @Test
  void fixMakesWhatKeepsTheMeaningAndNamesWhatItOnlyOffers() throws Exception {
    write(
        "Visits.java",
        """
        package shop;

        import java.util.concurrent.CompletableFuture;

        class Visits {
          void record(Runnable visit) {
            CompletableFuture.runAsync(visit);
          }

          boolean enter() {
            try {
              Thread.sleep(1);
              return true;
            } catch (InterruptedException e) {
              return false;
            }
          }
        }
        """);
    Path file = sources.resolve("Visits.java");
    Files.createDirectory(folder.resolve(".git"));

    assertThat(run("fix", sources, "--root", folder).out())
        .contains(
            "Visits.java:14: [InterruptSwallowed] repaired",
            "Visits.java:7: [FireAndForgetVoidAsync] has a fix that is only offered",
            "AsyncLint: 1 repaired, 1 left",
            "AsyncLint: 1 offered, not applied");
    assertThat(file).content().contains("currentThread().interrupt()", "void record(");

    assertThat(run("fix", sources, "--root", folder, "--offered").out())
        .contains("AsyncLint: 1 repaired, 0 left")
        .doesNotContain("not applied");
    assertThat(file).content().contains("return CompletableFuture.runAsync(visit)");
  }

  @Test
  void anExpiredEntryIsRed() throws Exception {
    write("Users.java", waiting("name"));
    check("--format", "sarif=" + findings);
    run("baseline", findings, "--baseline", baseline, "--accept", "legacy");
    Files.writeString(
        baseline, Files.readString(baseline).replace(" reason=", " expires=2020-01-31 reason="));

    Run run = check();

    assertThat(run.code()).isOne();
    assertThat(run.out()).contains("accepted until 2020-01-31", "1 expired");
  }

  @Test
  void severitiesAreTheUsers() throws Exception {
    write("Users.java", waiting("name"));

    assertThat(check("--severity", "BlockingWaitInAsync=off").code()).isZero();
    assertThat(check("--severity", "blockingwaitinasync=error").out()).contains(": error: ");
  }

  @Test
  void chainsGoThroughTheClassesOfAnotherModule() throws Exception {
    Path classes = folder.resolve("classes");
    Path app = Files.createDirectories(folder.resolve("app"));
    write(
        "Now.java",
        """
        package shop;

        public final class Now {
          public static <T> T of(java.util.concurrent.CompletableFuture<T> later) {
            return later.join();
          }
        }
        """);
    Files.writeString(
        app.resolve("App.java"),
        """
        import java.util.concurrent.CompletableFuture;

        class App {
          CompletableFuture<String> both(CompletableFuture<String> a, CompletableFuture<String> b) {
            return a.thenApply(x -> x + shop.Now.of(b));
          }
        }
        """);

    check("--classes", classes.toString());
    Run run = run("check", app, "--class-path", classes, "--baseline", baseline);

    assertThat(run.out()).contains("App.java:5", "Now.of waits with CompletableFuture.join");
  }

  @Test
  void severalFormatsAtOnce() throws Exception {
    write("Users.java", waiting("name"));

    Run run =
        check(
            "--format", "text",
            "--format", "html=" + folder.resolve("out/report.html"),
            "--format", "junit=" + folder.resolve("out/report.xml"));

    assertThat(run.out()).contains("1 new");
    assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
    assertThat(folder.resolve("out/report.xml")).isNotEmptyFile();
  }

  @Test
  void codeThatDoesNotCompileIsTwoAndOneLine() throws Exception {
    write("Users.java", CLEAN.replace("String::strip", "String::stripe"));

    assertThatOneLineSays(check(), "do not compile", "Users.java:7");
  }

  @Test
  void nothingToCheckIsTwo() throws Exception {
    Files.delete(sources.resolve("Users.java"));

    assertThatOneLineSays(check(), "Nothing was analysed");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatOneLineSays(run("check", folder.resolve("nowhere")), "nowhere");
    assertThatOneLineSays(check("--class-path", "no.jar"), "no.jar", "--class-path");
    assertThatOneLineSays(check("--severity", "NoSuchCheck=warn"), "NoSuchCheck");
    assertThatOneLineSays(check("--severity", "BlockingWaitInAsync=loud"), "loud");
    assertThatOneLineSays(check("--encoding", "utf-9"), "utf-9");
    assertThatOneLineSays(check("--release", "3"), "3");
    assertThatOneLineSays(check("--format", "pdf"), "pdf");
    assertThatOneLineSays(check("--format", "text", "--format", "sarif"), "one place");
    assertThatOneLineSays(check("--format", "sarif=a", "--output", "b"), "--output");
    assertThatOneLineSays(check("--frobnicate"), "--frobnicate");
    assertThatOneLineSays(run("explain", "NoSuchCheck"), "NoSuchCheck");
    assertThatOneLineSays(run("report", folder.resolve("none.sarif")), "none.sarif");
    assertThatOneLineSays(run("baseline", findings, "--accept", " "), "--accept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"version\": \"2.0.0\", \"runs\": []}",
        "{\"version\": \"2.1.0\", \"runs\": []}",
        "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Other\"}}}]}",
        "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"AsyncLint\"}},"
            + " \"results\": [{}]}]}"
      })
  void aFileThatHoldsNoFindingsIsTwoAndChangesNothing(String text) throws Exception {
    Files.writeString(findings, text);
    Files.createDirectories(baseline.getParent());
    Files.writeString(baseline, "# kept\n");

    assertThatOneLineSays(run("report", findings), "findings.sarif");
    assertThatOneLineSays(
        run("baseline", findings, "--baseline", baseline, "--accept", "x"), "findings.sarif");
    assertThat(baseline).hasContent("# kept\n");
  }

  @Test
  void aBaselineWithABrokenLineIsRedAndIsNotRewritten() throws Exception {
    check("--format", "sarif=" + findings);
    Files.createDirectories(baseline.getParent());
    Files.writeString(baseline, "<<<<<<< HEAD\n");

    Run run = check();

    assertThat(run.code()).isOne();
    assertThat(run.out()).contains("baseline, line 1: ");
    assertThatOneLineSays(
        run("baseline", findings, "--baseline", baseline, "--accept", "x"), "line 1");
    assertThat(baseline).hasContent("<<<<<<< HEAD\n");
  }

  @Test
  void aCatalogueThatIsNotThereIsTwoAndOneLineOfItThatCannotBeReadIsNamed() throws Exception {
    assertThatOneLineSays(check("--option", "Catalogue=no.txt"), "Cannot read no.txt");

    Path own = Files.writeString(folder.resolve("own.txt"), "wiat com.acme.Store::load() ; ours\n");
    Run run = check("--option", "Catalogue=" + own);
    assertThat(run.err()).startsWith("AsyncLint: ").hasLineCount(1).contains("wiat");
    assertThat(run.code()).isZero();
  }

  @Test
  void whatIsTakenForGrantedIsSaid() throws Exception {
    Path resources = Files.createDirectories(folder.resolve("resources"));
    Files.writeString(
        resources.resolve("application.properties"), "spring.threads.virtual.enabled=true\n");

    Run run = check("--class-path", resources.toString());

    assertThat(run.err()).startsWith("AsyncLint: note: ").contains("application.properties");
    assertThat(run.code()).isZero();
  }

  @Test
  void explainPrintsThePage() {
    Run run = run("explain", "blockingwaitinasync");

    assertThat(run.out()).startsWith("# BlockingWaitInAsync");
    assertThat(run.code()).isZero();
  }

  private static String waiting(String method) {
    return CLEAN
        .replace("name(long id)", method + "(long id)")
        .replace("thenApply(String::strip)", "thenApply(name -> name + load(id + 1).join())");
  }

  private void write(String file, String text) throws Exception {
    Files.writeString(sources.resolve(file), text);
  }

  private Run check(String... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("check", folder.resolve("src"), "--baseline", baseline));
    arguments.addAll(List.of(more));
    return run(arguments.toArray());
  }

  private static Run run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), texts);
    return new Run(code, out.toString(), err.toString());
  }

  private static void assertThatOneLineSays(Run run, String... parts) {
    assertThat(run.err()).startsWith("AsyncLint: ").hasLineCount(1).contains(parts);
    assertThat(run.code()).isEqualTo(2);
  }
}
