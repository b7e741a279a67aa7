package dev.asynclint.scan.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.engine.Settings;
import dev.asynclint.scan.Scan;
import dev.asynclint.scan.tree.TreeScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a scan for the next one. */
final class ScanCacheTest {
  private static final String WAITS =
      """
      import java.util.concurrent.CompletableFuture;
      class Users {
        CompletableFuture<String> name(CompletableFuture<Long> id, other.Store store) {
          return id.thenApply(each -> wait(store));
        }
        String wait(other.Store store) {
          store.ask();
          return CompletableFuture.supplyAsync(() -> "\u00e4").join();
        }
      }
      """;

  @TempDir private Path folder;
  private Path tree;
  private Path kept;

  @BeforeEach
  void sources() throws IOException {
    tree = folder.resolve("tree");
    kept = folder.resolve("home/cache");
    write("Users.java", WAITS);
    write("Broken.java", "class {");
    write("pom.xml", "<project/>");
  }

  private void write(String name, String text) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A scan, and how often it read or checked a file. */
  private record Run(Scan scan, int steps) {
    boolean isFromCache() {
      return steps == 0;
    }

    String said() {
      StringBuilder text = new StringBuilder();
      scan.survey()
          .findings()
          .forEach(
              each ->
                  text.append(each)
                      .append(each.line())
                      .append(each.file().column(each.range().anchor()))
                      .append(scan.confidence(each)));
      return text.append(scan.files())
          .append(scan.lines())
          .append(scan.rules())
          .append(scan.survey())
          .append(scan.notes())
          .append(scan.resolution().calls())
          .append(scan.resolution().unresolved())
          .append(scan.resolution().causes())
          .toString()
          .replaceAll("\\[I@[0-9a-f]+", "");
    }
  }

  private Run scan() {
    return scan(Scan.Options.DEFAULT);
  }

  private Run scan(Scan.Options options) {
    return scan(options, ScanCache.in(kept));
  }

  private Run scan(Scan.Options options, ScanCache cache) {
    AtomicInteger steps = new AtomicInteger();
    try {
      Scan scan =
          new TreeScan(options, (what, file, of) -> steps.incrementAndGet(), cache)
              .scan(tree, tree);
      return new Run(scan, steps.get());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(kept)) {
      return files.sorted().toList();
    }
  }

  @Test
  void theSecondScanOfATreeSaysTheSameAndParsesNothing() throws IOException {
    Run first = scan();
    Run second = scan();

    assertThat(first.isFromCache()).isFalse();
    assertThat(first.scan().survey().findings()).hasSize(2);
    assertThat(first.scan().notes()).hasSize(1);
    assertThat(second.isFromCache()).isTrue();
    assertThat(second.said()).isEqualTo(first.said());
    assertThat(files()).hasSize(1);
  }

  @Test
  void nothingIsKeptInTheTree() throws IOException {
    scan();

    try (Stream<Path> files = Files.walk(tree)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(3);
    }
  }

  @Test
  void withoutACacheNothingIsKept() {
    assertThat(scan(Scan.Options.DEFAULT, ScanCache.none()).isFromCache()).isFalse();
    assertThat(scan(Scan.Options.DEFAULT, ScanCache.none()).isFromCache()).isFalse();
    assertThat(kept).doesNotExist();
  }

  @Test
  void whateverChangesMakesAnotherScan() throws IOException {
    scan();

    write("Users.java", WAITS.replace("ask", "tell"));
    assertThat(scan().isFromCache()).as("a file").isFalse();
    write("Other.java", "class Other {}");
    assertThat(scan().isFromCache()).as("one more file").isFalse();
    Files.delete(tree.resolve("Other.java"));
    Files.delete(tree.resolve("Broken.java"));
    assertThat(scan().isFromCache()).as("one file less").isFalse();
    write("pom.xml", "<project><!-- --></project>");
    assertThat(scan().isFromCache()).as("the build").isFalse();
    Files.move(tree.resolve("Users.java"), tree.resolve("Moved.java"));
    assertThat(scan().isFromCache()).as("another name").isFalse();

    Scan.Options options = new Scan.Options(new Settings(true, List.of()), Map.of(), List.of());
    assertThat(scan(options).isFromCache()).as("settings").isFalse();
    options = new Scan.Options(Settings.DEFAULT, Map.of("a", "# nothing"), List.of());
    assertThat(scan(options).isFromCache()).as("the catalogue").isFalse();
    options = new Scan.Options(Settings.DEFAULT, Map.of(), List.of(folder.resolve("home")));
    Files.writeString(folder.resolve("home/More.java"), "class More {}");
    assertThat(scan(options).isFromCache()).as("types").isFalse();

    write("Moved.java", WAITS);
    scan();
    assertThat(scan().isFromCache()).as("as before").isTrue();
  }

  @Test
  void timesDoNotMatter() throws IOException {
    scan();
    Files.setLastModifiedTime(tree.resolve("Users.java"), FileTime.fromMillis(0));

    assertThat(scan().isFromCache()).isTrue();
  }

  @Test
  void aBrokenEntryIsAMissAndIsReplaced() throws IOException {
    Run first = scan();
    Path entry = files().get(0);
    byte[] whole = Files.readAllBytes(entry);
    for (int length : new int[] {0, 1, 63, 64, 71, 72, 100, whole.length - 1}) {
      Files.write(entry, Arrays.copyOf(whole, length));
      assertBroken(first, "cut to " + length);
    }
    for (int at = 0; at < whole.length; at += 37) {
      byte[] other = whole.clone();
      other[at] ^= 0x55;
      Files.write(entry, other);
      assertThat(ScanCodec.read(other, key(entry))).as("byte " + at).isEmpty();
    }
    assertBroken(first, "a byte is another");
    Files.delete(entry);
    Files.createDirectory(entry);
    assertThat(scan().said()).isEqualTo(first.said());
  }

  private void assertBroken(Run first, String how) {
    Run again = scan();
    assertThat(again.isFromCache()).as(how).isFalse();
    assertThat(again.said()).isEqualTo(first.said());
    assertThat(scan().isFromCache()).isTrue();
  }

  private static ScanKey key(Path entry) {
    return new ScanKey(entry.getFileName().toString().replace(".scan", ""));
  }

  @Test
  void aWholeEntryThatSaysNonsenseIsAMiss() {
    ScanKey key = new ScanKey.Builder().add("a").build();
    byte[] bytes = ScanCodec.write(scan().scan(), key);
    ScanKey other = new ScanKey.Builder().add("b").build();

    assertThat(ScanCodec.read(bytes, key)).isPresent();
    assertThat(ScanCodec.read(bytes, other)).isEmpty();
  }

  @Test
  void thereIsRoomForSomeAndTheLeastUsedGo() throws IOException {
    Scan scan = scan().scan();
    kept = folder.resolve("small");
    ScanCache cache = ScanCache.in(kept, Long.MAX_VALUE, 2);
    List<ScanKey> keys =
        Stream.of("a", "b", "c").map(each -> new ScanKey.Builder().add(each).build()).toList();
    cache.keep(keys.get(0), scan);
    cache.keep(keys.get(1), scan);
    old(keys.get(0), 2);
    old(keys.get(1), 1);
    assertThat(cache.find(keys.get(0))).isPresent();
    cache.keep(keys.get(2), scan);

    assertThat(cache.find(keys.get(0))).as("used again").isPresent();
    assertThat(cache.find(keys.get(1))).as("used least").isEmpty();
    assertThat(cache.find(keys.get(2))).as("new").isPresent();

    long one = Files.size(files().get(0));
    ScanCache.in(kept, one, 9).keep(keys.get(1), scan);
    assertThat(files()).hasSize(1);
    ScanCache.in(kept, one - 1, 9).keep(keys.get(0), scan);
    assertThat(cache.find(keys.get(1))).as("what is too large takes nothing away").isPresent();
  }

  private void old(ScanKey key, int hours) throws IOException {
    long then = System.currentTimeMillis() - hours * 3_600_000L;
    Files.setLastModifiedTime(kept.resolve(key.text() + ".scan"), FileTime.fromMillis(then));
  }

  @Test
  void aFolderThatCannotBeMadeFailsNothing() throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(kept, "a file");

    assertThat(scan().scan().files()).isOne();
    assertThat(Files.readString(kept)).isEqualTo("a file");
  }

  @Test
  void scansAtOnceDisturbNobody() throws IOException {
    List<CompletableFuture<Run>> runs =
        IntStream.range(0, 8).mapToObj(n -> CompletableFuture.supplyAsync(this::scan)).toList();
    String said = runs.get(0).join().said();

    assertThat(runs).allSatisfy(each -> assertThat(each.join().said()).isEqualTo(said));
    assertThat(files()).hasSize(1);
    assertThat(scan().isFromCache()).isTrue();
  }

  @Test
  void theUsersFolderIsWhereCachesAre() {
    String home = folder.resolve("home").toString();

    assertThat(ScanCache.usersFolder(folder.resolve("x").toString(), home))
        .isEqualTo(folder.resolve("x/asynclint"));
    for (String none : new String[] {null, "", "relative"}) {
      assertThat(ScanCache.usersFolder(none, home))
          .isEqualTo(folder.resolve("home/.cache/asynclint"));
    }
  }
}
