package dev.asynclint.samples.evidence.lab;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application in a process of its own, on a port that was free. */
public final class ServiceProcess implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("started on port (\\d+)");
  private static final Pattern READY = Pattern.compile("Started \\w+ in ");
  private static final Duration LONGEST_START = Duration.ofSeconds(90);
  private static final int TAIL = 15;

  private final Process process;
  private final Path log;
  private final int port;

  private ServiceProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts {@code command} and returns when it says that it has started.
   *
   * @param log what it prints goes here
   * @throws LabException with the end of the log if it ends before, or takes too long
   */
  public static ServiceProcess start(List<String> command, Path log)
      throws IOException, InterruptedException {
    Process process = launch(command, log);
    try {
      return new ServiceProcess(process, log, awaitPort(process, log));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Runs {@code command} to its end; see {@link Bench#runToEnd}. */
  static String runToEnd(List<String> command, Path log) throws IOException, InterruptedException {
    Process process = launch(command, log);
    try {
      if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)
          || process.exitValue() != 0) {
        throw new LabException(
            "A process did not end well; %s ends:%n%s".formatted(log, tail(Files.readString(log))));
      }
      return Files.readString(log);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process launch(List<String> command, Path log) throws IOException {
    Files.createDirectories(log.getParent());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static int awaitPort(Process process, Path log) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline) {
      boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
      String said = Files.readString(log);
      Matcher port = PORT.matcher(said);
      if (port.find() && READY.matcher(said).find()) {
        return Integer.parseInt(port.group(1));
      }
      if (ended) {
        throw new LabException(
            "A process did not start (exit %d); %s ends:%n%s"
                .formatted(process.exitValue(), log, tail(said)));
      }
    }
    throw new LabException(
        "A process did not start within %d s; %s ends:%n%s"
            .formatted(LONGEST_START.toSeconds(), log, tail(Files.readString(log))));
  }

  private static String tail(String text) {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }

  /** Where {@code path} is served. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** What it has printed so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /**
   * Ends it at once. Not by asking: a service that blocks its own threads would answer late, and
   * its database belongs to somebody else.
   */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
