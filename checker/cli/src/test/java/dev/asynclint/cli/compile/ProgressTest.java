package dev.asynclint.cli.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskEvent.Kind;
import dev.asynclint.scan.Scan;
import dev.asynclint.scan.cache.ScanCache;
import dev.asynclint.scan.tree.TreeScan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line that tells how far it is. */
final class ProgressTest {
  private static final String ERASE = "\r\u001b[K";
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter terminal = new StringWriter();
  private long now;
  private final Progress progress = new Progress(new PrintWriter(terminal), () -> now);

  private static JavaFileObject file(int number) {
    return new SimpleJavaFileObject(
        URI.create("string:///A" + number + ".java"), JavaFileObject.Kind.SOURCE) {};
  }

  private void finished(Kind kind, int files, long nanosEach) {
    for (int i = 0; i < files; i++) {
      now += nanosEach;
      progress.finished(new TaskEvent(kind, file(i)));
    }
  }

  @Test
  void aLongRunIsCountedAndLeavesNothingBehind() {
    progress.begin(2);
    finished(Kind.PARSE, 2, SECOND);
    finished(Kind.ANALYZE, 2, SECOND);
    progress.end();

    assertThat(terminal)
        .hasToString(
            ERASE
                + "AsyncLint: reading file 1 of 2"
                + ERASE
                + "AsyncLint: reading file 2 of 2"
                + ERASE
                + "AsyncLint: checking file 1 of 2"
                + ERASE
                + "AsyncLint: checking file 2 of 2"
                + ERASE);
  }

  @Test
  void aShortRunSaysNothing() {
    progress.begin(900);
    finished(Kind.PARSE, 900, 1_000_000L);
    progress.end();

    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void theLineDoesNotFlicker() {
    progress.begin(3_000);
    now = SECOND;
    finished(Kind.PARSE, 3_000, 1_000_000L);
    progress.end();

    assertThat(terminal.toString().split("reading")).hasSizeBetween(28, 32);
  }

  @Test
  void whatProcessorsWriteComesOnTop() {
    progress.begin(1);
    finished(Kind.PARSE, 2, SECOND);

    assertThat(terminal.toString()).endsWith("reading file 2 of 2");
  }

  @Test
  void aScanIsCountedTwiceAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
    for (int i = 0; i < 3; i++) {
      Files.writeString(folder.resolve("A" + i + ".java"), "class A" + i + " {}");
    }
    progress.begin(0);
    now = SECOND;
    scan(folder, ScanCache.none());
    progress.end();

    // The files are done by several threads: one may overtake another.
    assertThat(terminal.toString().split(Pattern.quote(ERASE), -1))
        .startsWith("")
        .contains("AsyncLint: reading file 3 of 3")
        .endsWith("AsyncLint: checking file 3 of 3", "")
        .allMatch(each -> each.matches("|AsyncLint: (reading|checking) file [123] of 3"));
  }

  @Test
  void theCountNeverGoesBack() {
    progress.begin(0);
    now = SECOND;
    for (int number : new int[] {2, 1, 3}) {
      progress.at("reading", number, 3);
      now += SECOND;
    }
    progress.at("checking", 1, 3);

    assertThat(terminal)
        .hasToString(
            ERASE
                + "AsyncLint: reading file 2 of 3"
                + ERASE
                + "AsyncLint: reading file 3 of 3"
                + ERASE
                + "AsyncLint: checking file 1 of 3");
  }

  @Test
  void aScanThatIsOverSoonOrKeptSaysNothing(@TempDir Path folder, @TempDir Path kept)
      throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}");
    progress.begin(0);
    scan(folder, ScanCache.in(kept));
    now = SECOND;
    scan(folder, ScanCache.in(kept));
    progress.end();

    assertThat(terminal.toString()).isEmpty();
  }

  /** Each file takes as long as the line stands still. */
  private void scan(Path folder, ScanCache cache) throws IOException {
    new TreeScan(Scan.Options.DEFAULT, this::fileDone, cache).scan(folder, folder);
  }

  private synchronized void fileDone(String what, int file, int of) {
    progress.at(what, file, of);
    now += now == 0 ? 0 : SECOND;
  }

  @Test
  void whereNobodyWatchesAScanIsQuiet(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}");
    Progress quiet = new Progress(null, () -> now);
    quiet.begin(0);
    now = 10 * SECOND;

    Scan scan = new TreeScan(Scan.Options.DEFAULT, quiet::at).scan(folder, folder);
    quiet.end();

    assertThat(scan.files()).isOne();
    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void whereNobodyWatchesItIsQuiet() {
    Progress quiet = new Progress(null, () -> now);
    quiet.begin(1);
    now = 10 * SECOND;
    quiet.finished(new TaskEvent(Kind.PARSE, file(0)));
    quiet.end();
  }
}
