package dev.asynclint.samples.evidence.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What experiments work with: processes, a database they share, and how long to measure. */
public final class Bench implements AutoCloseable {

  private final Jars jars;
  private final Path logs;
  private final Database database;
  private final Settings settings;
  private final Consumer<String> progress;
  private int started;

  private Bench(
      Jars jars, Path logs, Database database, Settings settings, Consumer<String> progress) {
    this.jars = jars;
    this.logs = logs;
    this.database = database;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * @param runs how often each measurement is repeated
   * @param phase how long one measurement takes
   */
  public record Settings(int runs, Duration phase) {}

  /**
   * Sets it up.
   *
   * @param logs a folder for what the processes print
   * @param progress is told what is being done
   */
  public static Bench open(Jars jars, Path logs, Settings settings, Consumer<String> progress)
      throws IOException {
    return new Bench(jars, logs, Database.start(), settings, progress);
  }

  /** How often each measurement is repeated. */
  public int runs() {
    return settings.runs();
  }

  /** How long one measurement takes. */
  public Duration phase() {
    return settings.phase();
  }

  /** The database of all processes. */
  public Database database() {
    return database;
  }

  /** Starts {@code setup} and returns when it serves; the caller closes it. */
  public ServiceProcess start(Setup setup) throws IOException, InterruptedException {
    return ServiceProcess.start(command(setup, "-jar", jar(setup)), log(setup));
  }

  /**
   * Runs {@code setup} to its end, with the main class that its {@code -Dloader.main} names.
   *
   * @return what it printed
   * @throws LabException with the end of that if it fails
   */
  public String runToEnd(Setup setup) throws IOException, InterruptedException {
    return ServiceProcess.runToEnd(command(setup, "-cp", jar(setup), Setup.LAUNCHER), log(setup));
  }

  private String jar(Setup setup) throws IOException {
    return jars.of(setup.app()).toString();
  }

  private Path log(Setup setup) {
    return logs.resolve("%02d-%s.log".formatted(++started, setup.app().module()));
  }

  private List<String> command(Setup setup, String... program) {
    List<String> command = new ArrayList<>(List.of(setup.jdk().java(), "-Xmx768m"));
    command.addAll(setup.jvm());
    command.addAll(List.of(program));
    command.add("--server.port=0");
    command.addAll(database.arguments(setup.app()));
    command.addAll(setup.arguments());
    return command;
  }

  /** Tells whoever watches. */
  public void say(String what) {
    progress.accept(what);
  }

  @Override
  public void close() {
    database.close();
  }
}
