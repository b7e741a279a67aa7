package dev.asynclint.errorprone.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Declarations: names, members, keys, ranges, suppressions. */
final class ClassLoweringTest {
  @Test
  void everyClassOfTheFileIsThereUnderItsName() {
    ModuleLowering.Result result =
        Sources.of(
                "a/T.java",
                """
                package a;
                class T {
                  interface Inner {}
                  enum E { A { } }
                  record R(int x) {}
                  @interface Mark {}
                  void m() { class Local { class Deep {} } Object o = new Object() {}; }
                  Runnable r = new Runnable() { public void run() {} };
                }
                class Second {}
                """)
            .lower();

    assertEquals(
        List.of(
            "CLASS a.Second",
            "CLASS a.T",
            "INTERFACE a.T.Inner",
            "ENUM a.T.E",
            "ANONYMOUS a.T$E$1",
            "RECORD a.T.R",
            "ANNOTATION a.T.Mark",
            "CLASS a.T$1Local",
            "CLASS a.T$1Local$Deep",
            "ANONYMOUS a.T$1",
            "ANONYMOUS a.T$2"),
        result.module().classes().stream().map(type -> type.kind() + " " + type.name()).toList());
    assertFalse(result.untyped());
  }

  @Test
  void localClassesKnowTheMethodTheyStandIn() {
    ModuleLowering.Result result =
        Sources.of(
                "T.java",
                "class T { int n = 1; Object o = new Object() { int k = n; };"
                    + " void m(String s) { new Object() { String t() { return s; } }.t(); } }")
            .lower();

    assertEquals(
        MethodKey.of("T", MethodKey.INITIALIZER), Sources.type(result, "T$1").enclosingMethod());
    assertEquals(
        MethodKey.of("T", "m", "java.lang.String"), Sources.type(result, "T$2").enclosingMethod());
    assertEquals("T", Sources.type(result, "T$2").enclosingClass());
    assertNull(Sources.type(result, "T").enclosingMethod());
    assertEquals(
        """
        T$2::t() [] : java.lang.String
          return s#0p0
        """,
        BodyPrinter.print(Sources.method(result, "T$2", "t")));
  }

  @Test
  void initialisersAreOneBodyEach() {
    ModuleLowering.Result result =
        Sources.of(
                "T.java",
                """
                class T {
                  Runnable a = () -> {};
                  static int s = 1;
                  { a.run(); }
                  Runnable b = () -> {};
                  static { System.gc(); }
                }
                """)
            .lower();

    assertEquals(
        """
        T::<fields>() [] : void
          (set (field this:T a):java.lang.Runnable (lambda 1 [] {} as java.lang.Runnable))
          (call java.lang.Runnable::run() on (field this:T a):java.lang.Runnable ()):void
          (set (field this:T b):java.lang.Runnable (lambda 2 [] {} as java.lang.Runnable))
        """,
        BodyPrinter.print(Sources.method(result, "T", MethodKey.INITIALIZER)));
    assertEquals(
        """
        T::<clinit>() [] : void
          (set (field T s):int 1:int)
          (call java.lang.System::gc() on - ()):void
        """,
        BodyPrinter.print(Sources.method(result, "T", MethodKey.STATIC_INITIALIZER)));
  }

  @Test
  void keysAreErasedAndReturnTypesAreBounds() {
    ModuleLowering.Result result =
        Sources.of(
                "T.java",
                """
                import java.util.*;
                class T<X extends Comparable<X>> {
                  <Z extends Runnable & Comparable<Z>> Z both(Z z, X x, Map.Entry<String, ? extends Number>[] e) { return z; }
                  List<? super Integer> lower(List<?> any, int... rest) { return null; }
                }
                """)
            .lower();

    SourceMethod both = Sources.method(result, "T", "both");
    assertEquals(
        MethodKey.of(
            "T", "both", "java.lang.Runnable", "java.lang.Comparable", "java.util.Map.Entry[]"),
        both.key());
    assertEquals(TypeRef.of("java.lang.Runnable"), both.returns());
    SourceMethod lower = Sources.method(result, "T", "lower");
    assertEquals(MethodKey.of("T", "lower", "java.util.List", "int[]"), lower.key());
    assertEquals("java.util.List<java.lang.Object>", lower.returns().toString());
  }

  @Test
  void overriddenMethodsInsideAndOutside() {
    ModuleLowering.Result result =
        Sources.of(
                "T.java",
                """
                class T extends Thread implements Mine { public void run() {} }
                interface Mine extends Runnable { void run(); default void other() {} }
                """)
            .lower();

    assertEquals(
        Set.of(
            MethodKey.of("java.lang.Thread", "run"),
            MethodKey.of("Mine", "run"),
            MethodKey.of("java.lang.Runnable", "run")),
        Set.copyOf(Sources.method(result, "T", "run").overrides()));
    assertEquals(
        Set.of(SourceMethod.Modifier.PUBLIC, SourceMethod.Modifier.DEFAULT),
        Sources.method(result, "Mine", "other").modifiers());
  }

  @Test
  void annotationsKeepConstantsAndSuppressions() {
    ModuleLowering.Result result =
        Sources.of(
                "T.java",
                """
                @interface Path { String[] value(); Class<?> type() default Object.class; boolean on() default false; Deprecated nested() default @Deprecated; }
                @SuppressWarnings("Whole")
                class T {
                  @SuppressWarnings({"One", "Two"}) @Path(value = {"a", "b"}, type = String.class, on = true, nested = @Deprecated) void m() {}
                  @SuppressWarnings("Field") int f;
                }
                """)
            .lower();

    SourceClass type = Sources.type(result, "T");
    SourceMethod method = Sources.method(result, "T", "m");
    assertEquals(Set.of("Whole"), type.suppressed());
    assertEquals(Set.of("One", "Two"), method.suppressed());
    assertEquals(Set.of("Field"), type.fields().get(0).suppressed());
    assertTrue(
        method
            .annotations()
            .contains(
                new Annotation(
                    "Path", Map.of("value", "a,b", "type", "java.lang.String", "on", "true"))));
  }

  @Test
  void rangesLeadToTheText() {
    String text =
        """
        class T {
          Object m(java.util.List<String> names) {
            return names.stream()
                .map(n -> n.trim())
                .toList();
          }
        }
        """;
    Sources sources = Sources.of("T.java", text);
    ModuleLowering.Result result = sources.lower();
    SourceClass type = Sources.type(result, "T");
    SourceMethod method = Sources.method(result, "T", "m");
    Node.Call toList =
        (Node.Call) ((Node.Exit) ((Node.Block) method.body()).statements().get(0)).value();

    assertEquals(text.indexOf("m("), method.range().anchor());
    assertEquals(5, type.file().line(toList.range().anchor()));
    assertEquals(3, type.file().line(toList.range().start()));
    assertTrue(sources.text(type, toList.range()).startsWith("names.stream()"));
    assertTrue(sources.text(type, toList.range()).endsWith(".toList()"));
    Node.Call map = (Node.Call) toList.receiver();
    assertEquals("n -> n.trim()", sources.text(type, map.arguments().get(0).range()));
  }

  @Test
  void compilerMadeCodeHasNoRange() {
    ModuleLowering.Result result =
        Sources.of(
                "T.java",
                "class T { int n = 1; record R(int a) { R { if (a < 0) throw new Error(); } } record Q(int b) {} enum E { A } }")
            .lower();

    SourceMethod constructor = Sources.method(result, "T", MethodKey.CONSTRUCTOR);
    assertEquals(Range.NONE, constructor.range());
    assertEquals(Range.NONE, ((Node.Block) constructor.body()).statements().get(0).range());
    assertEquals(1, Sources.type(result, "T.Q").methods().size());
    assertEquals(Range.NONE, Sources.method(result, "T.Q", MethodKey.CONSTRUCTOR).range());
    SourceMethod compact = Sources.method(result, "T.R", MethodKey.CONSTRUCTOR);
    assertTrue(compact.range().isPresent());
    assertEquals(Range.NONE, ((Node.Block) compact.body()).statements().get(0).range());
  }

  @Test
  void anImplicitSuperCallHasNoRange() {
    ModuleLowering.Result result = Sources.of("T.java", "class T { T() { hashCode(); } }").lower();

    Node.Block body = (Node.Block) Sources.method(result, "T", MethodKey.CONSTRUCTOR).body();
    List<Boolean> present =
        body.statements().stream().map(statement -> statement.range().isPresent()).toList();
    assertTrue(present.equals(List.of(true)) || present.equals(List.of(false, true)));
  }
}
