package dev.asynclint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.engine.Settings;
import dev.asynclint.scan.tree.TreeScan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, types and chains without a compiler. */
final class FrontEndTest {
  private static final String IMPORTS =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      """;

  @TempDir private Path folder;

  private SourceFolder sources() {
    return new SourceFolder(folder);
  }

  private SourceFolder body(String members) {
    return sources().file("A.java", IMPORTS + "class A {\n" + members + "\n}\n");
  }

  @Test
  void aChainThroughFilesEndsAtTheWait() {
    Scan scan =
        sources()
            .file(
                "shop/Users.java",
                """
                package shop;
                import java.util.concurrent.CompletableFuture;
                import shop.store.Store;
                class Users {
                  private final Store store = new Store();
                  CompletableFuture<String> name(CompletableFuture<Long> id) {
                    return id.thenApply(each -> store.load(each));
                  }
                }
                """)
            .file(
                "shop/store/Store.java",
                """
                package shop.store;
                import java.util.concurrent.CompletableFuture;
                public class Store {
                  public String load(Long id) { return get(id).join(); }
                  private CompletableFuture<String> get(Long id) {
                    return CompletableFuture.supplyAsync(() -> "user " + id);
                  }
                }
                """)
            .scan();

    assertThat(SourceFolder.findings(scan))
        .containsExactly("BlockingWaitInAsync shop/Users.java:7");
    assertThat(scan.survey().findings().get(0).chain().get(1).display())
        .isEqualTo("Store.load waits with CompletableFuture.join (Store.java:4)");
    assertThat(scan.resolution().unresolved()).isZero();
  }

  @Test
  void whatALambdaGetsIsToldByWhatItIsCalledOn() {
    assertThat(
            body("""
                    Map<String, CompletableFuture<String>> open = new HashMap<>();
                    CompletableFuture<String> a(CompletableFuture<List<CompletableFuture<String>>> all) {
                      return all.thenApply(each -> each.get(0)).thenApply(one -> one.join());
                    }
                    CompletableFuture<List<String>> b(CompletableFuture<Void> start) {
                      return start.thenApply(
                          done -> open.values().stream().map(future -> future.join()).toList());
                    }
                    CompletableFuture<String> c(CompletableFuture<Void> start) {
                      return start.thenApply(done -> {
                        var first = open.get("a");
                        return first.join();
                      });
                    }
                    """)
                .findings())
        .contains(
            "BlockingWaitInAsync A.java:7",
            "BlockingWaitInAsync A.java:11",
            "BlockingWaitInAsync A.java:16");
  }

  @Test
  void aTaskWithAResultIsNoRunnable() {
    Scan scan =
        body("""
                String work() { return "x"; }
                void nothing() {}
                String a(ExecutorService pool) throws Exception {
                  Future<String> one = pool.submit(() -> work());
                  Future<?> two = pool.submit(() -> nothing());
                  two.get();
                  return one.get().strip();
                }
                """)
            .scan();

    assertThat(scan.resolution().causes()).isEmpty();
  }

  @Test
  void nestedLocalAndAnonymousClassesAreKnown() {
    Scan scan =
        body("""
                static class Inner<T> {
                  T value;
                  Inner(T value) { this.value = value; }
                  T get() { return value; }
                }
                enum Kind { ONE { @Override String text() { return "1"; } }, TWO; String text() { return "2"; } }
                record Pair<L, R>(L left, R right) {
                  Pair { Objects.requireNonNull(left); }
                  static <X> Pair<X, X> of(X both) { return new Pair<>(both, both); }
                }
                interface Shape { default int sides() { return 0; } }
                String a() {
                  class Local extends Inner<String> { Local() { super("x"); } String twice() { return get() + get(); } }
                  Shape shape = new Shape() { @Override public int sides() { return new Local().twice().length(); } };
                  return new Local().twice().strip() + Kind.ONE.text() + shape.sides()
                      + Pair.of("y").left().strip() + new Inner<>("z").get().strip();
                }
                """)
            .scan();

    assertThat(scan.resolution().causes()).isEmpty();
    assertThat(scan.notes()).isEmpty();
  }

  @Test
  void aHeaderMayNameWhatIsInItsOwnClass() {
    Scan scan =
        sources()
            .file(
                "A.java",
                """
                import java.util.List;
                import java.util.concurrent.CompletableFuture;
                import java.util.function.Supplier;
                class A extends Base<A.Inner> implements Supplier<List<A.Inner>> {
                  static class Inner extends A.Other { CompletableFuture<String> text; }
                  public List<Inner> get() {
                    class Local implements Supplier<Local.Own> {
                      class Own { String own() { return "x"; } }
                      public Own get() { return new Own(); }
                    }
                    new Local().get().own();
                    return List.of();
                  }
                  CompletableFuture<String> wait(CompletableFuture<Void> first) {
                    return first.thenApply(done -> get().get(0).text.join());
                  }
                }
                """)
            .file("Base.java", "class Base<T extends A.Inner> { static class Other {} }")
            .scan();

    assertThat(scan.notes()).isEmpty();
    assertThat(scan.resolution().causes()).isEmpty();
    assertThat(SourceFolder.findings(scan)).containsExactly("BlockingWaitInAsync A.java:15");
  }

  @Test
  void anAnonymousClassOverridesWithTypesOfItsOwn() {
    assertThat(
            sources()
                .file(
                    "A.java",
                    """
                    import java.util.concurrent.CompletableFuture;
                    class A {
                      interface Handler<T> { void handle(T value); }
                      static class Text {}
                      void a(CompletableFuture<Text> text) {
                        Handler<Text> handler = new Handler<Text>() {
                          @Override public void handle(Text value) { start(value); }
                        };
                        handler.handle(new Text());
                      }
                      enum Kind implements Handler<Text> {
                        ONE { @Override public void handle(Text value) { new A().start(value); } };
                      }
                      CompletableFuture<Text> start(Text value) {
                        return CompletableFuture.supplyAsync(() -> value);
                      }
                    }
                    """)
                .findings())
        // What is overridden returns nothing, so the caller cannot be given anything.
        .doesNotContain("FireAndForgetVoidAsync A.java:7", "FireAndForgetVoidAsync A.java:12");
  }

  @Test
  void ofTwoMethodsTheOneThatSurelyFitsIsMeant() {
    Scan scan =
        body("""
                CompletableFuture<String> set(CompletableFuture<String> later) { return later; }
                String set(other.Identity now) { return now.toString(); }
                int put(CompletableFuture<String> later) { return 1; }
                String put(String now) { return now; }
                void a(other.Identity identity) {
                  set(identity);
                  put(identity);
                }
                """)
            .scan();

    // OK: the identity is one, whatever else it may be; and put may be both
    assertThat(SourceFolder.findings(scan)).isEmpty();
    assertThat(scan.resolution().causes()).containsOnlyKeys("A", "other.Identity");
  }

  @Test
  void whatLombokWritesIsKnown() {
    Scan scan =
        sources()
            .file(
                "User.java",
                """
                import java.util.concurrent.CompletableFuture;
                import lombok.Data;
                import lombok.Getter;
                import lombok.extern.java.Log;
                @Log
                class User {
                  @Data static class Inner { boolean isOld; boolean young; CompletableFuture<String> name; }
                  @Getter private final Inner inner = new Inner();
                  private static @Getter Inner shared;
                  CompletableFuture<String> a(CompletableFuture<Void> first) {
                    log.info("a");
                    inner.setYoung(inner.isOld() || getShared().isYoung());
                    return first.thenApply(done -> getInner().getName().join());
                  }
                }
                """)
            .scan();

    assertThat(scan.resolution().causes()).isEmpty();
    assertThat(SourceFolder.findings(scan)).containsExactly("BlockingWaitInAsync User.java:13");
  }

  @Test
  void theOlderNamesOfJakartasLibrariesAreKnown() {
    Scan scan =
        sources()
            .file(
                "Users.java",
                """
                import java.util.concurrent.CompletableFuture;
                import javax.ws.rs.GET;
                import javax.ws.rs.container.AsyncResponse;
                class Users {
                  @GET String name(CompletableFuture<String> name, AsyncResponse response) {
                    response.resume("x");
                    return name.join();
                  }
                }
                """)
            .scan();

    assertThat(scan.resolution().causes()).isEmpty();
    assertThat(SourceFolder.findings(scan))
        .containsExactly("BlockingWaitOnRequestThread Users.java:7");
  }

  @Test
  void aFunctionForATypeVariableIsKnownByTheBound() {
    assertThat(
            body("""
                    <F extends Runnable> void run(F task) { task.run(); }
                    void a() { run(() -> System.out.println()); }
                    """)
                .scan()
                .notes())
        .isEmpty();
  }

  @Test
  void anAssertionInATaskBreaksNothing() {
    assertThat(
            body("""
                    void a(ExecutorService pool) {
                      pool.submit(() -> { try { assert pool != null; } catch (Exception e) { throw e; } });
                    }
                    """)
                .scan()
                .notes())
        .isEmpty();
  }

  @Test
  void typesOfOtherFoldersAreKnownAndTheirCodeIsNot() throws Exception {
    String waits = "return CompletableFuture.supplyAsync(() -> \"x\").join();";
    SourceFolder all =
        sources()
            .file(
                "service/Service.java",
                """
                import java.util.concurrent.CompletableFuture;
                class Service {
                  CompletableFuture<String> a(CompletableFuture<Void> first, Store store) {
                    return first.thenApply(done -> store.later().join());
                  }
                }
                """)
            .file(
                "store/Store.java",
                "import java.util.concurrent.CompletableFuture;\n"
                    + "class Store {\n  CompletableFuture<String> later() { return null; }\n"
                    + "  CompletableFuture<String> wait() { "
                    + waits
                    + " }\n}\n");
    Scan scan =
        new TreeScan(
                new Scan.Options(Settings.DEFAULT, Map.of(), List.of(all.root().resolve("store"))),
                (what, file, of) -> {})
            .scan(all.root().resolve("service"), all.root());

    assertThat(scan.files()).isOne();
    assertThat(SourceFolder.findings(scan))
        .containsExactly("BlockingWaitInAsync service/Service.java:4");
  }

  @Test
  void headersThatGoInCirclesEnd() {
    Scan scan =
        sources()
            .file("A.java", "class A extends B.C { C c; }")
            .file("B.java", "class B extends A.D { D d; }")
            .scan();

    assertThat(scan.notes()).isEmpty();
    assertThat(scan.files()).isEqualTo(2);
  }

  @Test
  void newestSyntaxIsRead() {
    Scan scan =
        body("""
                sealed interface Shape permits Square, Circle {}
                record Square(int side) implements Shape {}
                record Circle(int radius) implements Shape {}
                String a(Object o, Shape shape) {
                  if (o instanceof String text && !text.isEmpty()) { return text.strip(); }
                  if (!(o instanceof Integer number)) { return "none"; }
                  var area = switch (shape) {
                    case Square(int side) -> side * side;
                    case Circle c when c.radius() > 3 -> { yield c.radius(); }
                    default -> number.intValue();
                  };
                  return \"""
                      text
                      \""".strip() + area;
                }
                """)
            .scan();

    assertThat(scan.notes()).isEmpty();
    assertThat(scan.resolution().causes()).isEmpty();
  }

  @Test
  void oldSyntaxIsRead() {
    assertThat(
            sources()
                .file(
                    "old/Old.java",
                    "package old;\nimport java.util.Vector;\npublic class Old {\n"
                        + "  int[] a[] = new int[2][];\n"
                        + "  public Object get(Vector v, int i) throws Exception {\n"
                        + "    synchronized (this) { return v.elementAt(i); }\n  }\n}\n")
                .scan()
                .notes())
        .isEmpty();
  }

  @Test
  void whatIsNotKnownIsSilentAndCounted() {
    Scan scan =
        body("""
                CompletableFuture<String> a(CompletableFuture<String> first, other.Client client) {
                  CompletableFuture<String> open = client.start();
                  client.whenDone(() -> open.join());
                  return first.thenApply(text -> client.ask(text).join());
                }
                """)
            .scan();

    // OK: nobody knows what the client gives back, or where it runs its function
    assertThat(SourceFolder.findings(scan)).isEmpty();
    assertThat(scan.resolution().unresolved()).isEqualTo(4);
  }

  @Test
  void suppressionsHold() {
    assertThat(
            body("""
                    @SuppressWarnings({"BlockingWaitInAsync", "reason: the cache is full by now"})
                    CompletableFuture<String> a(CompletableFuture<String> first) {
                      return first.thenApply(text -> CompletableFuture.supplyAsync(() -> text).join());
                    }
                    """)
                .findings())
        .isEmpty();
  }

  @Test
  void aProvenWaitIsSilent() {
    assertThat(
            body("""
                    CompletableFuture<String> a(CompletableFuture<String> x, CompletableFuture<String> y) {
                      return CompletableFuture.allOf(x, y).thenApply(done -> x.join() + y.join());
                    }
                    """)
                .findings())
        .isEmpty();
  }
}
