package dev.asynclint.errorprone.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.body.TypeWorld.MethodSignature;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JavacTypeWorldTest {
  private final TypeWorld world =
      Sources.of(
              "a/Base.java",
              """
              package a;
              public class Base {
                public void open() {}
                protected void inherited() {}
                void packaged() {}
                private void hidden() {}
                public String name() { return ""; }
                public static String constant() { return ""; }
                Base(int n) {}
                public Base() {}
                @Deprecated public void old(int... n) {}
              }
              """)
          .and(
              "b/Sub.java",
              """
              package b;
              public class Sub extends a.Base implements java.util.concurrent.Callable<String> {
                @Override public void open() {}
                public void open(int n) {}
                public String call() { Runnable r = new Runnable() { public void run() {} }; return ""; }
                static class Nested<T extends Runnable> { T value() { return null; } }
              }
              """)
          .lower()
          .module()
          .types();

  @Test
  void supertypesOfSourcesClassFilesAndAnonymousClasses() {
    assertEquals(
        Set.of("b.Sub", "a.Base", "java.lang.Object", "java.util.concurrent.Callable"),
        world.supertypes("b.Sub"));
    assertTrue(
        world.isSubtype("java.util.concurrent.CompletableFuture", "java.util.concurrent.Future"));
    assertTrue(world.isSubtype("b.Sub$1", "java.lang.Runnable"));
    assertTrue(world.supertypes("java.util.Map.Entry").contains("java.lang.Object"));
    assertEquals(Set.of("no.Such"), world.supertypes("no.Such"));
    assertTrue(world.supertypes("int[]").contains("java.lang.Object"));
  }

  @Test
  void typesNobodyMentionedExistToo() {
    assertTrue(world.exists("java.util.concurrent.Phaser"));
    assertTrue(world.exists("java.util.AbstractMap.SimpleEntry"));
    assertTrue(world.exists("b.Sub.Nested"));
    assertFalse(world.exists("java.util.concurrent.Nothing"));
    assertFalse(world.exists("no.such.Type"));
    assertFalse(world.exists("?"));
    assertFalse(world.exists("java.util"));
    assertFalse(world.exists(""));
  }

  @Test
  void methodsAreThoseTheCallerMayCall() {
    assertEquals(
        List.of("b.Sub::open()", "b.Sub::open(int)"),
        keys(world.methods("b.Sub", "open", "b.Sub")));
    assertEquals(
        List.of("a.Base::inherited()"), keys(world.methods("b.Sub", "inherited", "b.Sub")));
    assertEquals(List.of(), keys(world.methods("b.Sub", "packaged", "b.Sub")));
    assertEquals(List.of("a.Base::packaged()"), keys(world.methods("b.Sub", "packaged", "a.Base")));
    assertEquals(List.of("a.Base::hidden()"), keys(world.methods("a.Base", "hidden", "a.Base")));
    assertEquals(List.of(), keys(world.methods("a.Base", "hidden", "b.Sub")));
    assertEquals(List.of(), keys(world.methods("no.Such", "m", "b.Sub")));
  }

  @Test
  void constructorsAreNotInherited() {
    assertEquals(
        List.of("a.Base::<init>()", "a.Base::<init>(int)"),
        keys(world.methods("a.Base", MethodKey.CONSTRUCTOR, "a.Base")));
    assertEquals(
        List.of("a.Base::<init>()"), keys(world.methods("a.Base", MethodKey.CONSTRUCTOR, "b.Sub")));
    assertEquals(
        List.of("b.Sub::<init>()"), keys(world.methods("b.Sub", MethodKey.CONSTRUCTOR, "b.Sub")));
  }

  @Test
  void signaturesSayWhatTheDeclarationSays() {
    MethodSignature old = world.methods("a.Base", "old", "b.Sub").get(0);
    assertTrue(old.isVarargs());
    assertTrue(old.isDeprecated());
    assertEquals(
        "java.lang.Runnable",
        world.methods("b.Sub.Nested", "value", "b.Sub").get(0).returns().name());
  }

  @Test
  void gettersHaveAResultAndNoParameters() {
    assertEquals(List.of("a.Base::name()", "b.Sub::call()"), keys(world.getters("b.Sub", "b.Sub")));
  }

  @Test
  void functionalInterfaces() {
    assertEquals(
        Optional.of(MethodKey.of("java.util.function.Function", "apply", "java.lang.Object")),
        world.functionalMethod("java.util.function.Function"));
    assertEquals(Optional.empty(), world.functionalMethod("java.lang.String"));
    assertEquals(Optional.empty(), world.functionalMethod("java.util.List"));
    assertEquals(Optional.empty(), world.functionalMethod("no.Such"));
  }

  @Test
  void annotationsOfAnnotations() {
    assertTrue(
        world
            .annotationsOf("java.lang.FunctionalInterface")
            .contains("java.lang.annotation.Retention"));
    assertEquals(Set.of(), world.annotationsOf("no.Such"));
  }

  private static List<String> keys(List<MethodSignature> signatures) {
    return signatures.stream().map(signature -> signature.key().toString()).toList();
  }
}
