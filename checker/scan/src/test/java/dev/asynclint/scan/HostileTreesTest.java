package dev.asynclint.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees that nobody made for a scan. */
final class HostileTreesTest {
  private static final String WAITS =
      """
      import java.util.concurrent.CompletableFuture;
      class %s {
        CompletableFuture<String> \u00e4(CompletableFuture<String> one, CompletableFuture<String> two) {
          return one.thenApply(text -> two.join());
        }
      }
      """;

  /**
   * For two thousand files with 46,000 lines; with the tokens of their trees they would take more.
   */
  private static final int MEGABYTES = 320;

  @TempDir private Path folder;

  private SourceFolder sources() {
    return new SourceFolder(folder);
  }

  @Test
  void oneFileThatIsNoJavaIsANote() {
    Scan scan =
        sources()
            .file("Broken.java", "class Broken {\n  void a( {\n}\n")
            .file("Good.java", WAITS.formatted("Good"))
            .scan();

    assertThat(scan.notes())
        .containsExactly(new Note("Broken.java", 2, "cannot be parsed, this line is no Java"));
    assertThat(SourceFolder.findings(scan)).containsExactly("BlockingWaitInAsync Good.java:4");
  }

  @Test
  void binaryAndHugeFilesAreNotes() throws IOException {
    Files.write(folder.resolve("Binary.java"), new byte[] {1, 0, 2, 0, 3});
    byte[] huge = new byte[20 << 20];
    Arrays.fill(huge, (byte) ' ');
    Files.write(folder.resolve("Huge.java"), huge);
    Scan scan = sources().file("Empty.java", "").scan();

    assertThat(scan.notes())
        .containsExactly(
            new Note("Binary.java", 1, "is no text"),
            new Note("Huge.java", 1, "has 20 MB, too much to be written by hand"));
  }

  @Test
  void anyEncodingIsRead() throws IOException {
    write("Bom.java", "\uFEFF" + WAITS.formatted("Bom"), StandardCharsets.UTF_8);
    write("Latin.java", WAITS.formatted("Latin"), StandardCharsets.ISO_8859_1);
    write("Wide.java", "\uFEFF" + WAITS.formatted("Wide"), StandardCharsets.UTF_16LE);
    write("Wider.java", "\uFEFF" + WAITS.formatted("Wider"), StandardCharsets.UTF_16BE);
    write("Mac.java", WAITS.formatted("Mac").replace("\n", "\r"), StandardCharsets.UTF_8);
    write("Windows.java", WAITS.formatted("Windows").replace("\n", "\r\n"), StandardCharsets.UTF_8);
    Scan scan = sources().scan();

    assertThat(scan.notes()).isEmpty();
    assertThat(SourceFolder.findings(scan))
        .containsExactlyInAnyOrder(
            "BlockingWaitInAsync Bom.java:4",
            "BlockingWaitInAsync Latin.java:4",
            "BlockingWaitInAsync Mac.java:4",
            "BlockingWaitInAsync Wide.java:4",
            "BlockingWaitInAsync Wider.java:4",
            "BlockingWaitInAsync Windows.java:4");
  }

  private void write(String name, String text, Charset charset) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(charset));
  }

  @Test
  void whatOnlyLooksLikeAFileIsLeftOut() throws Exception {
    Files.createDirectories(folder.resolve("Folder.java"));
    Files.createSymbolicLink(folder.resolve("Self.java"), folder.resolve("Self.java"));
    Process pipe = new ProcessBuilder("mkfifo", folder.resolve("Pipe.java").toString()).start();
    assumeTrue(pipe.waitFor() == 0, "pipes have names here");
    Scan scan = sources().file("Good.java", WAITS.formatted("Good")).scan();

    assertThat(scan.files()).isOne();
    assertThat(scan.notes()).isEmpty();
  }

  @Test
  void whatMayNotBeReadIsANote() throws Exception {
    sources()
        .file("secret/Secret.java", "class Secret {}")
        .file("Hidden.java", "class Hidden {}")
        .file("Good.java", WAITS.formatted("Good"));
    Path secret = folder.resolve("secret");
    Files.setPosixFilePermissions(secret, Set.of());
    Files.setPosixFilePermissions(folder.resolve("Hidden.java"), Set.of());
    try {
      assertThat(ScanProcess.run(withoutRoot(secret), List.of(), folder))
          .containsExactly(
              "Hidden.java cannot be read",
              "secret cannot be read",
              "BlockingWaitInAsync Good.java:4",
              "1 files");
    } finally {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** What makes the one who runs the tests ask for permission, too: root reads everything. */
  private static List<String> withoutRoot(Path secret) throws Exception {
    if (!Files.isReadable(secret)) {
      return List.of();
    }
    List<String> before = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--");
    List<String> list = new ArrayList<>(before);
    list.addAll(List.of("ls", secret.toString()));
    try {
      int denied =
          new ProcessBuilder(list)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      assumeTrue(denied != 0, "root reads everything");
    } catch (IOException notThere) {
      assumeTrue(false, "root reads everything");
    }
    return before;
  }

  @Test
  void wordsThatAreNamesInOtherVersionsAreRead() {
    Scan scan =
        sources()
            .file(
                "Old.java",
                """
                import java.util.Enumeration;
                import java.util.Vector;
                class Old {
                  int record, var, yield, sealed, permits, module, when;
                  Object first(Vector all) {
                    Enumeration each = all.elements();
                    record = var + sealed;
                    return each.nextElement();
                  }
                }
                """)
            .file(
                "Older.java", "class Older { int enum; int a() { int assert = enum; return 1; } }")
            .file("Good.java", WAITS.formatted("Good"))
            .scan();

    // OK: names until Java 1.4 that are words since; at most a note
    assertThat(scan.notes()).allMatch(each -> each.path().equals("Older.java"));
    assertThat(SourceFolder.findings(scan)).containsExactly("BlockingWaitInAsync Good.java:4");
  }

  @Test
  void syntaxOfEveryVersionIsRead() {
    Scan scan =
        sources()
            .file(
                "Java1.java",
                """
                public class Java1 implements java.io.Serializable {
                  static int values[] = {1, 2}, more[][] = {{}};
                  public int sum(int all[])[] throws java.io.IOException {
                    assert all.length > 0 : "none";
                    label:
                    for (int i = 0; ; i++) { if (i > 3) break label; else continue label; }
                  };
                }
                """)
            .file(
                "Java5.java",
                """
                @interface Mark { String[] value() default {}; }
                enum Java5 { ONE { int a() { return 1; } }; abstract int a();
                  <T extends Comparable<? super T> & Runnable> void b(@Mark({"x"}) T... all) {
                    for (final T each : all) { this.<T>b(each); }
                  }
                }
                """)
            .file(
                "Java8.java",
                """
                import java.util.function.*;
                interface Java8 {
                  default Supplier<int[]> a(Java8 this) throws Exception {
                    try (var one = open(); AutoCloseable two = one) {
                      IntFunction<int[]> made = int[]::new;
                      return () -> made.apply(0b1_0);
                    } catch (IllegalStateException | IllegalArgumentException wrong) { throw wrong; }
                  }
                  static AutoCloseable open() { return () -> {}; }
                }
                """)
            .file("module-info.java", "open module a.b { requires static java.sql; uses C; }")
            .file("package-info.java", "/** Some. */ package a.b;")
            .file(
                "Java21.java",
                """
                public sealed interface Java21 permits Java21.Point, Java21.Line {
                  record Point(int x, int y) implements Java21 { Point { assert x > 0; } }
                  record Line(Point from, Point to) implements Java21 {}
                  private static String text(Object shape) {
                    if (shape instanceof Point(var x, int y) && x > y) { return \"""
                      a "text"
                      \"""; }
                    return switch (shape) {
                      case null, default -> "none";
                      case Line(Point(var a, var b), Point to) when a > b -> { yield "line"; }
                      case Point p -> p.toString();
                    };
                  }
                }
                """)
            .file(
                "Java22.java",
                """
                class Java22 {
                  int count(java.util.List<String> all) {
                    int count = 0;
                    for (String _ : all) { count++; }
                    try { count = Integer.parseInt("1"); } catch (NumberFormatException _) { }
                    return count;
                  }
                }
                """)
            .file("Java25.java", "import module java.base;\nvoid main() { IO.println(1); }\n")
            .file("Good.java", WAITS.formatted("Good"))
            .scan();

    // OK: newer than the parser; at most a note
    assertThat(scan.notes()).allMatch(each -> each.path().equals("Java25.java"));
    assertThat(SourceFolder.findings(scan)).containsExactly("BlockingWaitInAsync Good.java:4");
  }

  @Test
  void manyFilesAreReadWithLittleMemory() throws Exception {
    SourceFolder many = sources().file("Good.java", WAITS.formatted("Good"));
    String member = "  int m%1$d(int a) { return a > %1$d ? m%1$d(a - 1) : a; }\n";
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      members.append(String.format(member, i));
    }
    for (int i = 0; i < 2_000; i++) {
      String inPackage = "p" + i % 50;
      many.file(
          inPackage + "/C" + i + ".java",
          "package " + inPackage + ";\nclass C" + i + " {\n" + members + "}\n");
    }

    assertThat(ScanProcess.run(List.of(), List.of("-Xmx%dm".formatted(MEGABYTES)), folder))
        .containsExactly("BlockingWaitInAsync Good.java:4", "2001 files");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("Dangling.java"), folder.resolve("nowhere"));
    Scan scan = sources().file("a/Good.java", WAITS.formatted("Good")).scan();

    assertThat(scan.files()).isEqualTo(1);
    assertThat(scan.notes()).isEmpty();
  }

  @Test
  void deepFoldersAndDeepCodeAreRead() {
    String path = "d/".repeat(1_000) + "Deep.java";
    String sum = "int a() { return " + "1 + ".repeat(5_000) + "1; }";
    String nested = "int b() { return " + "(".repeat(300) + "1" + ")".repeat(300) + "; }";
    Scan scan = sources().file(path, "class Deep { " + sum + nested + " }").scan();

    assertThat(scan.files()).isEqualTo(1);
    assertThat(scan.notes()).isEmpty();
  }

  @Test
  void whatGitIgnoresIsLeftOut() {
    Scan scan =
        sources()
            .file(".gitignore", "/target/\n*.gen.java\n!keep.gen.java\nout/**\n")
            .file("target/A.java", WAITS.formatted("A"))
            .file("sub/target/B.java", WAITS.formatted("B"))
            .file("sub/x.gen.java", WAITS.formatted("C"))
            .file("sub/keep.gen.java", WAITS.formatted("D"))
            .file("out/deep/E.java", WAITS.formatted("E"))
            .file("sub/.gitignore", "F.java\n")
            .file("sub/F.java", WAITS.formatted("F"))
            .scan();

    assertThat(SourceFolder.findings(scan))
        .containsExactly(
            "BlockingWaitInAsync sub/keep.gen.java:4", "BlockingWaitInAsync sub/target/B.java:4");
  }

  @Test
  void generatedCodeIsReadAndNotReported() {
    assertThat(
            sources()
                .file("generated-sources/A.java", WAITS.formatted("A"))
                .file(
                    "B.java",
                    "// Generated by the protocol buffer compiler.\n" + WAITS.formatted("B"))
                .file(
                    "C.java",
                    WAITS
                        .formatted("C")
                        .replace("class C", "@jakarta.annotation.Generated(\"x\") class C"))
                .findings())
        .isEmpty();
  }

  @Test
  void equalNamesAndCyclesDoNoHarm() {
    Scan scan =
        sources()
            .file("one/A.java", "class A extends B { class C extends A.C {} }")
            .file("one/B.java", "class B extends A implements B { B b() { return b().b(); } }")
            .file(
                "two/A.java", "class A<T extends A<T>> { T t; T get() { return t.get().get(); } }")
            .scan();

    assertThat(scan.notes()).isEmpty();
    assertThat(scan.files()).isEqualTo(3);
  }
}
