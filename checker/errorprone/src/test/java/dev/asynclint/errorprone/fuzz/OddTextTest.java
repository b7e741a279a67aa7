package dev.asynclint.errorprone.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The same code in other letters: what is found does not depend on how the text is written. */
final class OddTextTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.*;
      class T {
        // a comment
        CompletableFuture<String> m(CompletableFuture<String> f) {
          return f.thenApply(value -> f.thenApply(w -> w).join());
        }
        void n() {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
          }
        }
      }
      """;

  private static void isFoundIn(UnaryOperator<String> rewritten) {
    Outcome plain = Survival.of(Program.of("T.java", SOURCE));
    Outcome odd = Survival.of(Program.of("T.java", rewritten.apply(SOURCE)));
    assertTrue(plain.findings() > 1, plain.toString());
    assertEquals(plain, odd);
  }

  @Test
  void otherLineEnds() {
    isFoundIn(text -> text.replace("\n", "\r\n"));
    isFoundIn(text -> text.replace('\n', '\r'));
    isFoundIn(text -> text.replace("// a comment", "").replace("\n", " "));
  }

  @Test
  void otherBlanks() {
    isFoundIn(text -> text.replace("  ", "\t"));
    isFoundIn(text -> text.replace(' ', '\f').replace("//\f", "//"));
    isFoundIn(text -> text + "\u001a");
  }

  @Test
  void escapes() {
    isFoundIn(text -> text.replace("join", "\\u006aoi\\uuu006e"));
    isFoundIn(text -> text.replace("{", "\\u007b").replace("}", "\\u007d"));
    isFoundIn(text -> text.replace("// a comment", "// a comment\\u000a"));
    isFoundIn(text -> text.replace("// a comment", "/* \\ud83d\\ude00 */"));
  }

  @Test
  void otherNames() {
    isFoundIn(text -> text.replace("value", "\u00e9t\u00e9_\u4e2d$"));
    isFoundIn(text -> text.replace("value", "\ud835\udc9c"));
    isFoundIn(text -> text.replace("class T", "class \u0422\u0435\u0441\u0442"));
    isFoundIn(text -> text.replace("// a comment", "/* \ud83d\ude00 \ud83d */"));
  }

  @Test
  void brokenLettersAreSurvived() {
    for (String odd :
        new String[] {"\ufeff", "\0", "\ud83d", "\\u00", "\\u", "\\", "\u202e", "#", "`"}) {
      Survival.of(Program.of("T.java", odd + SOURCE));
      Survival.of(Program.of("T.java", SOURCE.replace("value", "v" + odd)));
      Survival.of(
          Program.of("T.java", SOURCE.replace("// a comment", "String s = \"" + odd + "\";")));
      Survival.of(Program.of("T.java", SOURCE + odd));
    }
  }

  @Test
  void filesWithoutClasses() {
    for (String text :
        new String[] {
          "",
          "\n",
          ";",
          ";;;",
          "/* open",
          "// only",
          "package p;",
          "import java.util.*;",
          "\ufeff",
          "\0"
        }) {
      Survival.of(Program.of("T.java", text));
      Survival.of(Program.of("T.java", SOURCE).and("Empty.java", text));
      Survival.of(Program.of("package-info.java", text));
      Survival.of(Program.of("module-info.java", text));
    }
  }

  @Test
  void packagesAndModules() {
    Survival.of(
        Program.of("p/package-info.java", "@Deprecated package p;")
            .and("p/T.java", "package p;" + SOURCE));
    Survival.of(
        Program.of("p/package-info.java", "@Missing(x = 1) package q;")
            .and("p/T.java", "package p;" + SOURCE));
    Survival.of(
        Program.of("module-info.java", "module m { exports p; }")
            .and("p/T.java", "package p;" + SOURCE));
    Survival.of(
        Program.of(
                "module-info.java",
                "open module m { requires no.such; exports nowhere; uses T; provides A with B; }")
            .and("p/T.java", "package p;" + SOURCE));
    Survival.of(
        Program.of("module-info.java", "module m { requires m; exports p to m, n; ")
            .and("p/T.java", "package p;" + SOURCE));
    Survival.of(
        Program.of("A.java", "class T { }").and("B.java", "class T { }").and("T.java", SOURCE));
  }

  @Test
  void hugeConstants() {
    String huge = "x".repeat(65_000);
    Survival.of(
        Program.of(
            "T.java",
            "class T { static final String S = \""
                + huge
                + "\"; void m(java.util.concurrent.Future<?> f) throws Exception { switch (f.get() + S + S) { case S: } } }"));
    Survival.of(
        Program.of(
            "T.java",
            "class T { String s = \"\"\"\n"
                + (huge + "\n").repeat(20)
                + "\"\"\"; void "
                + huge
                + "() { } }"));
  }
}
