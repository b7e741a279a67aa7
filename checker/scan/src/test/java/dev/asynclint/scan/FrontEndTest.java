package dev.asynclint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
