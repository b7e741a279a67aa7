package dev.asynclint.errorprone.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that go round in circles, and types that lean on each other. */
final class HierarchiesTest {
  private static final Map<String, String> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put(
        "two classes",
        "class A extends B { void m() { n(); } } class B extends A { void n() { m(); } }");
    SOURCES.put("itself", "class A extends A { A a = new A(); void m() { super.m(); a.m(); } }");
    SOURCES.put(
        "interfaces",
        "interface A extends B, C { } interface B extends C { } interface C extends A { void m(); default void n() { m(); } }");
    SOURCES.put(
        "a member", "class A extends A.B { static class B { void m() { } } void n() { m(); } }");
    SOURCES.put(
        "an outer class",
        "class A { class B extends A { class C extends B { C c() { return new A().new B().new C(); } } } }");
    SOURCES.put(
        "through a type argument",
        "class A<T extends A<T>> extends java.util.ArrayList<A<A<T>>> { T t; void m() { t.t.t.m(); t.get(0).m(); } }");
    SOURCES.put(
        "bounds",
        "class A<X extends Comparable<? super Y>, Y extends Comparable<? super X>> { <Z extends A<X, Y> & java.util.concurrent.Future<Z>> Z m(Z z) throws Exception { return m(z).get().get(); } }");
    SOURCES.put(
        "an enum of itself",
        "class T<E extends Enum<E> & java.util.function.Supplier<E>> { void m(E e) { e.get().get().compareTo(e); Enum.valueOf(e.getDeclaringClass(), \"x\").get(); } }");
    SOURCES.put(
        "a raw builder",
        "abstract class B<S extends B<S>> { abstract S self(); S a() { return self(); } } class T extends B<T> { T self() { return this; } void m(B b) { b.a().a().self(); a().a().a(); } }");
    SOURCES.put(
        "overriding in a circle",
        "interface A { void m(); } class B implements A { public void m() { A a = this; a.m(); java.util.concurrent.CompletableFuture.runAsync(a::m).join(); } } class C extends B { public void m() { super.m(); } }");
    SOURCES.put("a cyclic enum", "enum E implements F { A } interface F extends E { }");
    SOURCES.put(
        "final and missing parents",
        "final class A extends B { } class B extends String { } class C extends A implements Missing<A>, Missing<A> { } interface D extends C { }");
    SOURCES.put(
        "a captured wildcard",
        "class T { <X> void r(java.util.List<X> l) { l.add(l.get(0)); } void m(java.util.List<?> l, java.util.concurrent.Future<? extends java.util.concurrent.Future<?>> f) throws Exception { r(l); f.get().get(); var v = java.util.List.of(1, \"x\", f); v.get(0); } }");
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
