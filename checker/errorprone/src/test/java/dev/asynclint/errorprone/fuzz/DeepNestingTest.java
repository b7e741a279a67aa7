package dev.asynclint.errorprone.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can stand inside itself, deeper than anybody writes and as deep as tools generate. */
final class DeepNestingTest {
  private static final String HEAD =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      class T {
        int k; boolean b; String s; int[] a; CompletableFuture<String> f;
        T t() { return this; }
        int g(int x) { return x; }
        <X> X id(X x) { return x; }
      """;

  /**
   * One way to nest; {@code #} stands for the level.
   *
   * @param depths how often; javac takes exponentially long for some
   */
  private record Nest(
      String name,
      String before,
      String open,
      String core,
      String close,
      String after,
      int... depths) {

    String source(int depth) {
      StringBuilder text = new StringBuilder(HEAD).append(before);
      for (int level = 0; level < depth; level++) {
        text.append(open.replace("#", String.valueOf(level)));
      }
      text.append(core);
      for (int level = depth - 1; level >= 0; level--) {
        text.append(close.replace("#", String.valueOf(level)));
      }
      return text.append(after).append("\n}\n").toString();
    }
  }

  private static Nest value(
      String type, String name, String open, String core, String close, int... depths) {
    return new Nest(name, type + " m() { return ", open, core, close, "; }", depths);
  }

  private static Nest body(String name, String open, String core, String close, int... depths) {
    return new Nest(name, "void m() throws Exception { ", open, core, close, " }", depths);
  }

  private static final List<Nest> NESTS =
      List.of(
          value("int", "parentheses", "(", "k", ")", 3_000, 10_000),
          value("String", "parentheses around a wait", "(", "f.join()", ")", 3_000),
          value("boolean", "negations", "!", "f.isDone()", "", 3_000),
          value("boolean", "conjunctions to the left", "f.isDone() && ", "b", "", 3_000),
          value("boolean", "conjunctions to the right", "f.isDone() && (", "b", ")", 3_000),
          value("boolean", "mixed conditions", "b || !(f.isDone() && ", "b", ")", 2_000),
          value("boolean", "mixed operators", "b | f.isDone() & b ^ ", "b", "", 3_000),
          value("int", "sums", "g(k) + ", "k", "", 3_000),
          value("String", "texts", "f.join() + ", "s", "", 3_000),
          value("String", "texts to the right", "s + (", "f.join()", ")", 3_000),
          value("int", "conditional values", "b ? g(1) : ", "k", "", 2_000),
          value("boolean", "conditions of conditions", "(", "b", " ? b : !b)", 2_000),
          value("int", "casts", "(int) ", "k", "", 3_000),
          value("int", "assignments", "k = ", "g(k)", "", 3_000),
          value("int", "array reads", "a[", "0", "]", 3_000),
          value("T", "chained calls", "t().", "t()", "", 3_000),
          value("Object", "builders", "new StringBuilder()", "", ".append(f.join())", 2_000),
          value("int", "arguments", "g(", "k", ")", 2_000),
          value("int", "generic arguments", "id(", "k", ")", 12),
          value("Object", "arrays", "new Object[] {", "f.join()", "}", 2_000),
          value("Object", "intersections", "(Runnable & java.io.Serializable) ", "f", "", 1_000),
          value(
              "int",
              "switch expressions",
              "switch (k) { case 1 -> ",
              "g(1)",
              "; default -> 2; }",
              10),
          value("Object", "continuations", "f", "", ".thenApply(v -> v)", 1, 300),
          value("Object", "composed in composed", "f.thenCompose(v# -> ", "f", ")", 6),
          value("Object", "suppliers", "(Supplier<?>) () -> ", "f.join()", "", 10, 200),
          body("blocks", "{", "f.join();", "}", 3_000),
          body("ifs", "if (f.isDone()) {", "f.join();", "}", 2_000),
          body("negated ifs", "if (!b) { k++; } else {", "f.join();", "}", 2_000),
          body("else-if ladder", "if (k == #) { f.join(); } else ", "k++;", "", 3_000),
          body("whiles", "while (!f.isDone()) {", "f.join();", "}", 1_000),
          body("fors", "for (;b;k++) {", "f.join();", "}", 1_000),
          body("dos", "do {", "f.join();", "} while (b);", 1_000),
          body("for each", "for (Future<?> x# : List.of(f)) {", "f.get();", "x#.get(); }", 30, 300),
          body("labels", "l#: {", "f.join();", "if (b) break l#; }", 1_000),
          body("tries", "try {", "f.get();", "} finally { k++; }", 14, 200),
          body("tries in catches", "try { f.get(); } catch (Exception e#) {", "", "}", 14, 200),
          body("resources", "try (java.io.Reader r# = null) {", "f.get();", "}", 14, 100),
          body("locks", "synchronized (this) {", "f.get();", "}", 1_000),
          body("switches", "switch (k) { case 1: ", "f.join();", "default: }", 1_000),
          body(
              "arrow switches",
              "switch (k) { case 1 -> {",
              "f.join();",
              "} default -> {} }",
              300,
              3_000),
          body("lambdas", "Runnable r# = () -> {", "f.join();", "};", 10, 200),
          body("tasks in tasks", "CompletableFuture.runAsync(() -> {", "f.join();", "});", 10),
          body(
              "anonymous classes",
              "new Object() { void n() throws Exception {",
              "f.get();",
              "}};",
              10,
              100),
          body(
              "local classes",
              "class L# { void n() throws Exception {",
              "f.get();",
              "} }",
              10,
              100),
          new Nest(
              "members",
              "",
              "class N# { ",
              "Object o = new CompletableFuture<String>().join();",
              "}",
              "",
              10,
              300),
          new Nest(
              "type arguments",
              "void m(",
              "List<? extends ",
              "Future<?>",
              ">",
              " p) { p.size(); }",
              300,
              3_000),
          new Nest(
              "dimensions", "void m(Future<?>", "[]", " p", "", ") { p.clone(); }", 255, 3_000),
          new Nest(
              "bounds",
              "<X0",
              ", X# extends Comparable<X0>",
              "> void m(X0 p) {",
              "",
              "}",
              0,
              1_000));

  static Stream<Arguments> nests() {
    return NESTS.stream()
        .flatMap(nest -> Arrays.stream(nest.depths()).mapToObj(d -> Arguments.of(nest.name(), d)));
  }

  @ParameterizedTest(name = "{0}, {1} deep")
  @MethodSource("nests")
  void isSurvived(String name, int depth) {
    Nest nest = NESTS.stream().filter(each -> each.name().equals(name)).findAny().orElseThrow();
    Survival.of(Program.of("T.java", nest.source(depth)));
  }
}
