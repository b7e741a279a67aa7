package dev.asynclint.cli.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskEvent.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

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
  void whereNobodyWatchesItIsQuiet() {
    Progress quiet = new Progress(null, () -> now);
    quiet.begin(1);
    now = 10 * SECOND;
    quiet.finished(new TaskEvent(Kind.PARSE, file(0)));
    quiet.end();
  }
}
