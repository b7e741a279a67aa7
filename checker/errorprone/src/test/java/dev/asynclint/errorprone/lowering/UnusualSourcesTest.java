package dev.asynclint.errorprone.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources with holes: code made by tools, missing class files, errors. */
final class UnusualSourcesTest {
  @TempDir Path folder;

  @Test
  void lomboksCodeClaimsNoPlaceInTheSource() {
    String lombok =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> entry.contains("lombok"))
            .findAny()
            .orElseThrow();
    Sources sources =
        Sources.of(
                "L.java",
                """
                import java.util.concurrent.*;
                import lombok.*;
                @Data @Builder @AllArgsConstructor
                class L {
                  @Getter(lazy = true) private final CompletableFuture<String> lazy = CompletableFuture.supplyAsync(() -> "x");
                  @Setter @NonNull private String name;
                  private int n;
                  @SneakyThrows void s(CompletableFuture<String> f) { @Cleanup var in = new java.io.StringReader("x"); f.get(); }
                }
                """)
            .option("-classpath", lombok, "-processorpath", lombok);
    ModuleLowering.Result result = sources.lower();

    List<String> methods = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    for (SourceClass type : result.module().classes()) {
      for (SourceMethod method : type.methods()) {
        if (method.range().isPresent()) {
          methods.add(method.key().name());
        }
        if (method.body() != null) {
          collect(sources, type, method.body(), calls);
        }
      }
    }
    assertEquals(List.of("s"), methods);
    assertEquals(List.of("new java.io.StringReader(\"x\")", "f.get()"), calls);
    assertTrue(
        Sources.type(result, "L").methods().stream()
            .anyMatch(method -> method.key().name().equals("getLazy")));
  }

  private static void collect(Sources sources, SourceClass type, Node node, List<String> calls) {
    if (node instanceof Node.Call && node.range().isPresent()) {
      calls.add(sources.text(type, node.range()));
    }
    for (Node child : Children.of(node)) {
      collect(sources, type, child, calls);
    }
  }

  @Test
  void aMissingClassFileKeepsItsName() throws Exception {
    Path base =
        Files.writeString(folder.resolve("Base.java"), "public class Base { public void m() {} }");
    Path sub =
        Files.writeString(
            folder.resolve("Sub.java"),
            "public class Sub { public Base make() { return null; } public static int n() { return 1; } public static class Deep extends Base {} }");
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            folder.toString(),
            base.toString(),
            sub.toString());
    Files.delete(folder.resolve("Base.class"));
    Files.delete(base);
    Files.delete(sub);

    ModuleLowering.Result result =
        Sources.of("T.java", "class T { int k(Sub.Deep d) { return Sub.n(); } }")
            .option("-classpath", folder.toString(), "-implicit:none")
            .lower();

    assertEquals(
        """
        T::k(Sub.Deep) [d#0p0:Sub.Deep] : int
          return (call Sub::n() on - ()):int
        """,
        BodyPrinter.print(Sources.method(result, "T", "k")));
    assertTrue(
        result.module().types().supertypes("Sub.Deep").containsAll(Set.of("Sub.Deep", "Base")));
    assertEquals(Set.of("Base"), result.module().types().supertypes("Base"));
    assertEquals(List.of(), result.module().types().methods("Base", "m", "T"));
    assertEquals(List.of(), result.module().types().methods("Sub.Deep", "m", "T"));
    assertEquals(
        "Base", result.module().types().methods("Sub", "make", "T").get(0).returns().name());
  }

  @Test
  void sourcesWithErrorsAreLoweredAsFarAsTheyGo() {
    ModuleLowering.Result result =
        Sources.of(
                "T.java",
                """
                class T extends Nowhere<String> {
                  Missing field = new Missing() { void x() { nope(); } };
                  @Absent(1) Missing m(Missing p, int k) throws Gone {
                    p.call(() -> nothing(), Missing::new, int[]::new).field++;
                    super.toString();
                    for (Missing each : p) { each.x = undefined; }
                    Runnable r = Missing::run;
                    try (Missing in = p) { } catch (Gone | Lost e) { throw e; }
                    switch (p) { case A: break; default -> { } }
                    return p instanceof Missing q ? q : new Missing(q -> 1);
                  }
                  void fine(String s) { s.trim(); }
                }
                """)
            .lowerDespiteErrors();

    assertEquals(
        """
        T::fine(java.lang.String) [s#0p0:java.lang.String] : void
          (call java.lang.String::trim() on s#0p0 ()):java.lang.String
        """,
        BodyPrinter.print(Sources.method(result, "T", "fine")));
  }
}
