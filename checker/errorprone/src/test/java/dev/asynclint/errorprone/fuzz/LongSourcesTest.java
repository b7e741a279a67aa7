package dev.asynclint.errorprone.fuzz;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of everything, side by side: what generators write and refactoring leaves. */
final class LongSourcesTest {
  /**
   * One thing, many times; {@code #} stands for its number, {@code @} for the next one's.
   *
   * @param before what opens the method or class around it
   */
  private record Many(String name, int count, String before, String each, String after) {

    String source() {
      StringBuilder text =
          new StringBuilder(
              "import java.util.*; import java.util.concurrent.*; import java.util.function.*;\n"
                  + "class T { int k; CompletableFuture<String> f; Executor e;\n");
      text.append(before);
      for (int i = 0; i < count; i++) {
        text.append(
                each.replace("#", String.valueOf(i)).replace("@", String.valueOf((i + 1) % count)))
            .append('\n');
      }
      return text.append(after).append("}\n").toString();
    }
  }

  private static Many statements(String name, int count, String each) {
    return new Many(
        name, count, "void m(List<CompletableFuture<String>> l) throws Exception {\n", each, "}\n");
  }

  private static final List<Many> ALL =
      List.of(
          statements("waits", 10_000, "f.join();"),
          statements(
              "futures that are waited for",
              1_000,
              "CompletableFuture<String> f# = f.thenApply(v -> v); f#.join();"),
          statements("guarded waits", 1_000, "if (f.isDone()) { f.join(); }"),
          statements(
              "futures tested and used",
              1_000,
              "CompletableFuture<String> f# = l.get(#); if (f#.isDone()) { k++; }"),
          statements("early returns", 1_000, "if (k == #) { f.join(); return; }"),
          statements("assignments", 10_000, "f = l.get(#);"),
          statements(
              "aliases",
              1_000,
              "CompletableFuture<String> f# = f; CompletableFuture<String> g# = f#;"),
          statements("lambdas", 1_000, "CompletableFuture.runAsync(() -> f.join());"),
          statements(
              "anonymous classes",
              1_000,
              "new Thread() { public void run() { f.join(); } }.start();"),
          statements("tries", 1_000, "try { f.get(); } catch (InterruptedException e#) { k++; }"),
          statements("loops", 1_000, "for (CompletableFuture<String> x : l) { x.join(); }"),
          statements("additions", 1_000, "l.add(CompletableFuture.supplyAsync(() -> \"#\"));"),
          new Many("cases", 1_000, "void m() { switch (k) {\n", "case #: f.join(); break;", "} }"),
          new Many(
              "cases that fall through",
              1_000,
              "void m() { switch (k) {\n",
              "case #: f.join();",
              "} }"),
          new Many(
              "cases with arrows",
              1_000,
              "int m() { return switch (k) {\n",
              "case # -> f.join().length();",
              "default -> 0; }; }"),
          new Many(
              "cases of texts",
              1_000,
              "void m() { switch (f.join()) {\n",
              "case \"#\" -> f.join();",
              "} }"),
          new Many(
              "constants of an enum",
              2_000,
              "enum E {\n",
              "E#,",
              "} void m(E e) { switch (e) { case E0, E1, E9 -> f.join(); default -> { } } }"),
          new Many(
              "constants with bodies",
              500,
              "enum E {\n",
              "E# { void n() { new CompletableFuture<String>().join(); } },",
              "; void n() { } }"),
          new Many("a chain of methods", 1_000, "", "void m#() { m@(); f.join(); }", ""),
          new Many(
              "a chain of async methods",
              1_000,
              "",
              "CompletableFuture<Void> m#() { return CompletableFuture.runAsync(() -> m@().join()); }",
              ""),
          new Many(
              "who calls all",
              300,
              "void all(Runnable r) { r.run(); }",
              "void m#() { all(() -> m@()); m0(); all(this::m0); }",
              ""),
          new Many(
              "implementations",
              1_000,
              "interface I { void n(); } void m(I i) { i.n(); CompletableFuture.runAsync(() -> i.n()); }\n",
              "class C# implements I { public void n() { new CompletableFuture<String>().join(); } }",
              ""),
          new Many(
              "a tower of classes",
              100,
              "class C0 { void n() { f.join(); } }\n",
              "class D# extends C# { void n() { super.n(); f.join(); } } class C@ extends D# { }",
              ""),
          new Many(
              "overloads",
              150,
              "interface X { }\n",
              "interface X# extends X { } void m(X# x) { f.join(); }",
              ""),
          new Many(
              "fields",
              1_000,
              "",
              "CompletableFuture<String> f# = CompletableFuture.supplyAsync(() -> \"#\"); String s# = f#.join();",
              ""),
          new Many(
              "parameters",
              250,
              "void m(int k",
              ", CompletableFuture<String> f#",
              ") { f0.join(); }"),
          new Many("elements", 1_000, "Object o = List.of(new Object[] {\n", "f.join(),", "});"),
          new Many(
              "a text in pieces",
              1_000,
              "String s() { return \"\"\n",
              "+ \"piece # \" + k",
              "; }"));

  static Stream<Arguments> all() {
    return ALL.stream().map(many -> Arguments.of(many.name(), many.count()));
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("all")
  void areSurvived(String name, int count) {
    Many many = ALL.stream().filter(each -> each.name().equals(name)).findAny().orElseThrow();
    Survival.of(Program.of("T.java", many.source()));
  }
}
