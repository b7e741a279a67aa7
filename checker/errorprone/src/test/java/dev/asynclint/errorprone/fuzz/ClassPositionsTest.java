package dev.asynclint.errorprone.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value with code inside it, in every place that takes a value. */
final class ClassPositionsTest {
  private static final List<String> VALUES =
      List.of(
          "new Object() { { F.join(); } Object in() throws Exception { return F.get(); } }",
          "new T(new Object() { Runnable r = () -> F.join(); }) { }",
          "(Supplier<Object> & java.io.Serializable) () -> new Object() { Object x = F.join(); }",
          "F.thenApply(v -> { class L { Object l = F.join(); } return new L().l; })",
          "(Supplier<Object>) F::join",
          "(Function<Integer, Object[]>) Object[]::new",
          "(Supplier<Object>) () -> (Supplier<Object>) () -> F.join()",
          "switch (\"\" + F) { case \"a\" -> { record R(Object o) { R { F.join(); } } yield new R(1); } default -> F.join(); }",
          "F.isDone() ? F.join() : new Object() { int k = 1; }.k",
          "new Object[][] {{F.join()}, {(Supplier<Object>) () -> F.join()}}",
          "(Object) (F = F.thenCompose(v -> F))");

  private static final List<String> PLACES =
      List.of(
          "Object f = $;",
          "static Object f = $;",
          "{ Object f = $; }",
          "static { Object f = $; }",
          "T() { this($); } ",
          "class D extends T { D() { super($); } }",
          "void m() { Object l = $; }",
          "Object m() { return $; }",
          "void m() { throw new IllegalStateException(String.valueOf($)); }",
          "void m() { Runnable r = () -> { Object l = $; }; }",
          "void m() { Supplier<Object> r = () -> $; }",
          "void m() { for (Object o = $; o != null; o = $) { } }",
          "void m() { for (Object o : Arrays.asList($)) { } }",
          "void m() { while ($ == null) { } do { } while ($ != null); }",
          "void m() { synchronized ($) { } }",
          "void m() { if ($ instanceof String s && s.isEmpty()) { s.trim(); } }",
          "void m() throws Exception { try (AutoCloseable c = (AutoCloseable) $) { } finally { Object x = $; } }",
          "Object m(int k) { return switch (k) { case 1 -> $; default -> { yield $; } }; }",
          "void m() { assert $ != null : $; }",
          "void m() { class L { Object f = $; } new L() { Object g = $; }; }",
          "void m(Object[] a) { a[($).hashCode()] = $; }",
          "enum E { A($) { Object g = $; }; E(Object o) { } Object h = $; }",
          "record R(Object a) { R { a = $; } R() { this($); } static Object s = $; }",
          "interface I { Object F1 = $; default Object d() { return $; } static Object s() { return $; } }",
          "@interface A { Object F1 = $; }");

  static Stream<Arguments> all() {
    return PLACES.stream().map(place -> Arguments.of(place));
  }

  @ParameterizedTest
  @MethodSource("all")
  void takesEveryValue(String place) {
    for (String value : VALUES) {
      Outcome outcome =
          Survival.of(
              Program.of(
                  "T.java",
                  "import java.util.*; import java.util.concurrent.*; import java.util.function.*;\n"
                      + "class T { static CompletableFuture<String> F; T(Object o) { }\n"
                      + place.replace("$", value)
                      + "\n}\n"));
      assertTrue(outcome.classes() > 0);
      assertEquals(false, outcome.javacFailed());
    }
  }
}
