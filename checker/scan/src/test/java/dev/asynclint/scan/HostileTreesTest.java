package dev.asynclint.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
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
  void whatMayNotBeReadIsANote() throws IOException {
    sources().file("secret/Secret.java", "class Secret {}").file("Hidden.java", "class Hidden {}");
    Path secret = folder.resolve("secret");
    Files.setPosixFilePermissions(secret, Set.of());
    Files.setPosixFilePermissions(folder.resolve("Hidden.java"), Set.of());
    try {
      assumeTrue(!Files.isReadable(secret), "root reads everything");
      Scan scan = sources().file("Good.java", WAITS.formatted("Good")).scan();

      assertThat(scan.notes())
          .containsExactly(
              new Note("Hidden.java", 1, "cannot be read"),
              new Note("secret", 1, "cannot be read"));
      assertThat(SourceFolder.findings(scan)).hasSize(1);
    } finally {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
    }
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
  void manyFilesAreRead() {
    SourceFolder many = sources();
    for (int i = 0; i < 2_000; i++) {
      many.file("p" + i % 50 + "/C" + i + ".java", "package p" + i % 50 + "; class C" + i + " {}");
    }

    assertThat(many.scan().files()).isEqualTo(2_000);
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
