package dev.asynclint.cli.compile;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.Console;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.tools.JavaFileObject;

/**
 * Says on one line of a terminal how far a long compilation is, and takes the line away at its end.
 * Where nobody watches it says nothing.
 */
public final class Progress implements TaskListener {
  /** Compilations that are over before are not worth a line. */
  private static final long FIRST_NANOS = 1_000_000_000L;

  private static final long EVERY_NANOS = 100_000_000L;
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter terminal;
  private final LongSupplier clock;
  private final Set<JavaFileObject> checked = new HashSet<>();
  private long next;
  private int files;
  private int read;
  private String lastWhat = "";
  private int lastNumber;
  private boolean shown;

  /**
   * @param terminal where the line goes; null for nowhere
   * @param clock nanoseconds
   */
  Progress(PrintWriter terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /** On standard error, if that is a terminal that can take a line away. */
  public static Progress onTerminal() {
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return new Progress(
        isTerminal() && !dumb ? new PrintWriter(System.err, false) : null, System::nanoTime);
  }

  /** Newer JDKs have a console also where standard output is a file, and a question for that. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }

  /** A compilation of that many files begins. */
  public void begin(int number) {
    files = number;
    read = 0;
    checked.clear();
    lastWhat = "";
    next = clock.getAsLong() + FIRST_NANOS;
  }

  /** It is over. */
  public void end() {
    if (shown) {
      terminal.print(ERASE);
      terminal.flush();
      shown = false;
    }
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      read++;
      show("reading", read);
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      checked.add(event.getSourceFile());
      show("checking", checked.size());
    }
  }

  /**
   * So many files are done, where nobody compiles them. For several threads.
   *
   * @param what is done with them
   * @param of so many
   */
  public synchronized void at(String what, int number, int of) {
    files = of;
    // A thread may say later than another one what it did before.
    if (!what.equals(lastWhat) || number > lastNumber) {
      lastWhat = what;
      lastNumber = number;
      show(what, number);
    }
  }

  private void show(String what, int number) {
    if (terminal == null || clock.getAsLong() < next) {
      return;
    }
    next = clock.getAsLong() + EVERY_NANOS;
    shown = true;
    // Generated files come on top of those that were given.
    terminal.print(
        ERASE + "AsyncLint: " + what + " file " + number + " of " + Math.max(files, number));
    terminal.flush();
  }
}
