package dev.asynclint.errorprone.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that do not compile, as an editor has them all the time. */
final class BrokenSourcesTest {
  private static final String IMPORTS =
      "import java.util.*; import java.util.concurrent.*; import java.util.function.*;\n";

  private static final Map<String, String> SOURCES = new LinkedHashMap<>();

  private static void source(String name, String text) {
    SOURCES.put(name, IMPORTS + text);
  }

  static {
    // What mutants have broken.
    source("a catch without an end", "class T { void m() { try { } catch (InterruptedException e");
    source(
        "a caught interrupt in a block without an end",
        "class T { void m() {\n try { Thread.sleep(1); } catch (InterruptedException e) {");
    source("a keyword for a parameter's type", "class T { String m(enum id) { return null; } }");
    source(
        "an annotation without a name",
        "class T { void m() @ { } void n(Future<?> f) { f.@(); } }");
    source("a lambda in an annotation", "@Deprecated((@Missing Object o) \"x\") class T { }");

    source(
        "classes without a name",
        "class T { class<String> show(class<String> name) {\n return name.thenApply(v -> 1);");
    source(
        "a field with the name of a type",
        "class T { String CompletableFuture; static void m() {"
            + " java.util.concurrent.CompletableFuture.runAsync(() -> System.gc()); } }");

    source("nothing", "");
    source("a class without an end", "class T { void m(CompletableFuture<String> f) { f.join(");
    source("a brace too many", "class T { } }");
    source("statements between members", "class T { f.join(); if (b) { } void m() { } }");
    source("members twice", "class T { int k; int k; void m() { } void m() { } T() { } T() { } }");
    source("classes twice", "class T { Future<?> f; } class T { void m() { f.get(); } }");
    source(
        "unknown types",
        "class T extends No<Nay> implements Never { Nope f; void m(Nil p) throws Gone { p.a().b(); f.c(() -> p); } }");
    source(
        "unknown symbols",
        "class T { void m() { a = b + c(d, () -> e).f[g]; h::i; new J() { void k() { l(); } }; } }");
    source(
        "types and values exchanged",
        "class T { void m() { String.join(); m.run(); int.class.x(); Object o = String; List<int> l; T::new.x(); } }");
    source(
        "void values",
        "class T { void m() { Object o = m(); m().n(); m(m()); var v = m(); var n = null; var l = () -> 1; } }");
    source(
        "jumps to nowhere",
        "class T { void m() { break; continue; break a; l: { continue l; } return 1; } int n() { return; } { yield 1; return; } }");
    source(
        "a wrong switch",
        "class T { int m(Object o) { switch (o) { } switch () { case: } return switch (1) { case 1 -> ; case 2: yield; default, null -> 3; }; } }");
    source(
        "a wrong try",
        "class T { void m() { try { } try (x) { } try (int i = 1) { } catch { } catch (int i | String s) { } finally } }");
    source(
        "loops over what is none",
        "class T { void m() { for (String s : 1) { s.x(); } for (x : y) { } for (;;;) { } while () { } do { } } }");
    source(
        "lambdas without a type",
        "class T { void m() { Object o = () -> { }; var v = x -> x; (() -> 1).run(); CompletableFuture.supplyAsync(x -> y -> z); } }");
    source(
        "wrong arguments",
        "class T { void m(CompletableFuture<String> f) { f.join(1, 2); f.get(\"x\"); f.thenApply(); f.thenApply(1); f.thenCompose(String::nope); CompletableFuture.allOf(f, 1).join(); } }");
    source(
        "an abstract method with a body",
        "abstract class T { abstract void m() { new CompletableFuture<>().join(); } native int n() { } void o(); }");
    source(
        "super where there is none",
        "class T { static void m() { super.toString(); this.m(); } int f = super.f; T() { m(); super(); this(); } }");
    source(
        "constructors that call themselves", "class T { T() { this(1); } T(int k) { this(); } }");
    source(
        "erroneous annotations",
        "@No(1) @Override(x = ) @SuppressWarnings(name()) @Deprecated(since = 1) class T { @Override @Override void m() { } @SuppressWarnings({\"a\", 1, T.class, @Override}) Future<?> f = m(); }");
    source(
        "a cyclic annotation",
        "@interface A { A value() default @A(@A); B b(); } @interface B { A a(); } @A(@A) class T { @B void m() { } }");
    source(
        "wrong modifiers",
        "private final abstract sealed static class T permits { public private static final transient volatile void m() { } final var f; }");
    source(
        "wrong records",
        "record R(int a, int a, R... b, void c) { R { return; } R(int x) { } int f; static int g; int a() throws Exception { return 1; } }");
    source(
        "wrong enums",
        "enum E { A(1), A { void n(); }, B(() -> { }) { ; E() { super(); } } class T { E e = new E(); }");
    source(
        "sealed without end",
        "sealed interface S permits A, S { } final class A { } record B() implements S { } class T { int m(S s) { return switch (s) { case A a -> 1; }; } }");
    source(
        "wrong type arguments",
        "class T<X extends Y, Y extends X, Z extends Z> { <A extends List<? super A, B>> A m(X<Y> x, Map<String> m) { return this.<No>m(null, null); } }");
    source(
        "patterns that clash",
        "class T { void m(Object o) { if (o instanceof String o) { } if (!(o instanceof Integer i && i > 0 || i < 0)) { i++; } } }");
    source("a wrong text block", "class T { String s = \"\"\"; String t = \"\"\"\n unclosed");
    source(
        "wrong literals",
        "class T { int i = 99999999999; char c = ''; char d = 'ab'; String s = \"\\q\"; double e = 1e; int x = 0x; int b = 0b2; long l = 09L; }");
    source(
        "assignments to what is none",
        "class T { void m() { 1 = 2; m() = 3; this = null; f.join()++; (a ? b : c) = d; -x += 1; } }");
    source(
        "an import of nothing",
        "import no.such.Thing; import static no.such.Thing.*; import java.util; class T { Thing t = thing(); }");
    source("two packages", "package a; package b; class T { }");
  }

  static Stream<String> names() {
    return SOURCES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void areSurvived(String name) {
    Survival.of(Program.of("T.java", SOURCES.get(name)));
  }
}
