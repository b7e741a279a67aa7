package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks Maven how a project is compiled: its goal leaves that in the modules' folders. Whoever
 * closes this ends all that has not been answered, with the processes.
 */
final class MavenQuestion implements AutoCloseable {
  private static final long MOST_MINUTES = 15;
  private static final Pattern ERROR = Pattern.compile("(\\[(ERROR|FATAL)\\] *)+");

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final String FAILURE = "Failed to execute goal ";

  /** How the goal begins what it has found. */
  private static final Pattern VERDICT = Pattern.compile("(^|: )AsyncLint: \\d");

  /** For the rest of its output, when a process has ended. */
  private static final long REST_MILLIS = 5_000;

  private final Set<Thread> asking = new HashSet<>();
  private boolean isClosed;

  /**
   * Runs the goal. Findings fail it as well, and are no answer to this question.
   *
   * @param command Maven's; {@code mvn} as a rule
   * @return why Maven cannot tell, in one line; empty if it could, perhaps not for all modules
   * @throws InterruptedException if nobody wants to know any more
   */
  Optional<String> ask(Path project, String command) throws InterruptedException {
    synchronized (this) {
      if (isClosed) {
        throw new InterruptedException("closed");
      }
      asking.add(Thread.currentThread());
    }
    try {
      return run(project, command);
    } finally {
      synchronized (this) {
        asking.remove(Thread.currentThread());
        notifyAll();
      }
    }
  }

  /** Ends all processes, and returns when they have been told so. */
  @Override
  public synchronized void close() {
    isClosed = true;
    asking.forEach(Thread::interrupt);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REST_MILLIS);
    try {
      for (long left = REST_MILLIS; left > 0 && !asking.isEmpty(); ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<String> run(Path project, String command) throws InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    String goal = "dev.asynclint:asynclint-maven-plugin:" + Version.number() + ":check";
    List<String> arguments =
        windows
            ? List.of("cmd", "/c", command, "-B", "-q", "-fae", goal)
            : List.of(command, "-B", "-q", "-fae", goal);
    Process process;
    try {
      process =
          new ProcessBuilder(arguments)
              .directory(project.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException noMaven) {
      return Optional.of("there is no command " + command);
    }
    Thread atExit = new Thread(() -> end(process), "asynclint-maven-end");
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
      List<String> errors = new CopyOnWriteArrayList<>();
      Thread listening = new Thread(() -> listen(process, errors), "asynclint-maven-output");
      listening.setDaemon(true);
      listening.start();
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        return Optional.of("it has not answered within " + MOST_MINUTES + " minutes");
      }
      // What it has started may live on, and hold its output open.
      listening.join(REST_MILLIS);
      return process.exitValue() == 0 ? Optional.empty() : reason(List.copyOf(errors));
    } catch (IllegalStateException ending) {
      throw new InterruptedException("the server ends");
    } finally {
      end(process);
      forget(atExit);
    }
  }

  /** Nothing is left of it that was its own. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException runsAlready) {
      return;
    }
  }

  /** Takes the errors that it tells, until its output ends. */
  private static void listen(Process process, List<String> errors) {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
      process.getOutputStream().close();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        String said = COLOUR.matcher(line).replaceAll("");
        Matcher error = ERROR.matcher(said);
        if (error.lookingAt() && error.end() < said.length()) {
          errors.add(said.substring(error.end()).strip());
        }
      }
    } catch (IOException ended) {
      // What it has said until then counts.
      return;
    }
  }

  /** The first error that is no finding. */
  private static Optional<String> reason(List<String> errors) {
    Optional<String> failure =
        errors.stream()
            .filter(each -> each.startsWith(FAILURE) && !VERDICT.matcher(each).find())
            .findFirst();
    if (failure.isEmpty()) {
      return errors.stream().anyMatch(each -> VERDICT.matcher(each).find())
          ? Optional.empty()
          : errors.stream()
              .filter(each -> !each.endsWith(":"))
              .findFirst()
              .or(() -> Optional.of("it fails and does not say why"));
    }
    return failure
        .filter(each -> each.contains("Compilation failure"))
        .flatMap(each -> cause(errors))
        .or(() -> failure)
        .map(each -> each.replace(" -> [Help 1]", ""));
  }

  /** What javac says: of a place in the sources, if it says such a thing. */
  private static Optional<String> cause(List<String> errors) {
    return errors.stream()
        .filter(said -> said.contains(".java:["))
        .findFirst()
        .or(
            () ->
                errors.stream()
                    .filter(said -> !said.endsWith(":") && !said.startsWith(FAILURE))
                    .findFirst());
  }
}
