package dev.asynclint.errorprone.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.facts.BrokenFactsException;
import dev.asynclint.engine.facts.ClassFacts;
import dev.asynclint.engine.facts.FactsFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts files that nobody wrote so: one note at most, and no finding that is not true. */
final class HostileFactsTest {
  @TempDir Path temporary;
  private ModuleBuild library;
  private ModuleBuild application;
  private Path facts;
  private byte[] real;

  @BeforeEach
  void compile() throws IOException {
    Path repository = ModuleBuild.repository(temporary);
    library =
        new ModuleBuild(repository.resolve("library"))
            .source(
                "lib/Client.java",
                """
                package lib;
                import java.util.concurrent.*;
                public class Client {
                  public static String load(Future<String> f) {
                    try { return f.get(); } catch (Exception e) { throw new IllegalStateException(e); }
                  }
                  public static void each(java.util.List<? extends Future<?>> all) { all.forEach(f -> { while (!f.isDone()) { } }); }
                }
                """);
    assertTrue(library.compileAll().success());
    application =
        new ModuleBuild(repository.resolve("application"))
            .dependsOn(library.classes())
            .source(
                "app/Web.java",
                """
                package app;
                import java.util.concurrent.*;
                class Web {
                  CompletableFuture<String> m(CompletableFuture<String> f) {
                    return f.thenApply(v -> lib.Client.load(new CompletableFuture<>()));
                  }
                }
                """);
    facts = library.classes().resolve("lib/Client.asynclint");
    real = Files.readAllBytes(facts);
  }

  /** What the application is told when the library's facts are these bytes. */
  private ModuleBuild.Outcome with(byte[] bytes) throws IOException {
    Files.write(facts, bytes);
    ModuleBuild.Outcome outcome = application.compileAll();
    assertTrue(outcome.success(), outcome.toString());
    return outcome;
  }

  private void areIgnored(byte[] bytes) throws IOException {
    ModuleBuild.Outcome outcome = with(bytes);
    assertEquals(1, outcome.diagnostics().size(), outcome.toString());
    assertTrue(
        outcome.diagnostics().get(0).contains("AsyncLint: 1 facts file is ignored"),
        outcome.toString());
  }

  private static void areBroken(byte[] bytes) {
    assertThrows(BrokenFactsException.class, () -> FactsFormat.read(bytes));
  }

  private static byte[] sealed(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 16, bytes.length - 16);
    ByteBuffer.wrap(bytes).putLong(8, sum.getValue());
    return bytes;
  }

  @Test
  void theRealOnesSpeak() throws IOException {
    assertEquals(1, with(real).of("BlockingWaitInAsync").size());
  }

  @Test
  void everyBitCounts() throws IOException {
    for (int bit = 0; bit < real.length * 8; bit++) {
      byte[] bytes = real.clone();
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      areBroken(bytes);
    }
    byte[] one = real.clone();
    one[real.length / 2] ^= 1;
    areIgnored(one);
  }

  @Test
  void everyLengthCounts() throws IOException {
    for (int length = 0; length < real.length; length++) {
      areBroken(Arrays.copyOf(real, length));
    }
    areBroken(Arrays.copyOf(real, real.length + 1));
    areIgnored(new byte[0]);
    areIgnored(Arrays.copyOf(real, real.length / 2));
  }

  @Test
  void anotherVersion() throws IOException {
    byte[] newer = real.clone();
    newer[7]++;
    areIgnored(sealed(newer));
  }

  @Test
  void noise() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      System.arraycopy(real, 0, bytes, 0, Math.min(bytes.length, i % 2 == 0 ? 8 : 0));
      areBroken(bytes);
    }
    areIgnored(new byte[1_000]);
  }

  /** Behind a right checksum stands what somebody made on purpose: nothing breaks but the facts. */
  @Test
  void noiseBehindARightChecksum() throws IOException {
    Random random = new Random(4);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = real.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt();
      }
      sealed(bytes);
      try {
        FactsFormat.read(bytes);
        read++;
        if (read % 60 == 0) {
          ModuleBuild.Outcome outcome = with(bytes);
          assertTrue(
              outcome.ours().stream().noneMatch(text -> text.contains("failed")),
              outcome.toString());
        }
      } catch (BrokenFactsException told) {
        // Most are.
      }
    }
    assertTrue(read > 100, "some can be read: " + read);
  }

  @Test
  void aFolderOfThatName() throws IOException {
    Files.delete(facts);
    Files.createDirectory(facts);
    ModuleBuild.Outcome outcome = application.compileAll();
    assertEquals(new ModuleBuild.Outcome(true, List.of()), outcome);
  }

  @Test
  void thoseOfAnotherClass() throws IOException {
    library.source("lib/Other.java", "package lib; public class Other { public void a() { } }");
    assertTrue(library.compileAll().success());
    ModuleBuild.Outcome outcome =
        with(Files.readAllBytes(library.classes().resolve("lib/Other.asynclint")));
    assertTrue(outcome.diagnostics().size() <= 1, outcome.toString());
    assertEquals(List.of(), outcome.of("BlockingWaitInAsync"));
  }

  @Test
  void inTheModulesOwnClassOutput() throws IOException {
    application.source("app/Old.java", "package app; class Old { Web web; }");
    assertTrue(application.compileAll().success());
    Path own = application.classes().resolve("app/Old.asynclint");
    Path web = application.sources().resolve("app/Web.java");
    byte[] written = Files.readAllBytes(own);
    for (byte[] bytes :
        List.of(new byte[0], new byte[500], Arrays.copyOf(written, written.length - 1))) {
      Files.write(own, bytes);
      ModuleBuild.Outcome outcome = application.compile(List.of(web));
      assertTrue(outcome.success(), outcome.toString());
      assertEquals(1, outcome.ours().size(), outcome.toString());
      assertTrue(outcome.ours().get(0).contains("1 facts file is ignored"), outcome.toString());
    }
  }

  /** Types share their parts: written out, this one has 2^60 names. */
  @Test
  void aTypeThatGrowsWithoutEnd() throws Exception {
    TypeRef type = TypeRef.of("a.A");
    for (int i = 0; i < 14; i++) {
      type = new TypeRef("a.A" + i, List.of(type, type));
    }
    byte[] bytes = real(method(new Node.Unknown(Range.NONE, List.of(), type)));
    areBroken(bytes);
    areIgnored(bytes);
  }

  @Test
  void codeThatIsNestedDeeply() throws Exception {
    Node deep = new Node.Block(Range.NONE, List.of());
    for (int i = 0; i < 40_000; i++) {
      deep = new Node.Block(Range.NONE, List.of(deep));
    }
    SourceMethod method = method(deep);
    FutureTask<byte[]> written = new FutureTask<>(() -> real(method));
    new Thread(null, written, "writer", 256L << 20).start();
    assertEquals(1, with(written.get()).of("BlockingWaitInAsync").size());
    assertEquals(1, with(written.get()).diagnostics().size());
  }

  /** The library's class with a body of ours. */
  private byte[] real(SourceMethod method) throws BrokenFactsException {
    ClassFacts read = FactsFormat.read(real);
    SourceClass type = read.classes().get(0);
    List<SourceMethod> methods = new ArrayList<>(type.methods());
    methods.add(method);
    return FactsFormat.write(
        new ClassFacts(
            read.classFile(),
            List.of(
                new SourceClass(
                    type.name(),
                    type.file(),
                    type.kind(),
                    type.isFinal(),
                    type.isPublic(),
                    type.enclosingClass(),
                    type.enclosingMethod(),
                    type.annotations(),
                    type.fields(),
                    methods,
                    type.suppressed(),
                    type.range())),
            read.inModule()));
  }

  private static SourceMethod method(Node body) {
    return new SourceMethod(
        MethodKey.of("lib.Client", "load2"),
        TypeRef.VOID,
        List.of(),
        java.util.Set.of(),
        List.of(),
        List.of(),
        List.of(),
        java.util.Set.of(),
        Range.NONE,
        body);
  }
}
