package dev.asynclint.samples.service.outbox;

import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.SampleServiceApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service as a process of its own, with its output in {@code target/instances}. */
final class Instance implements AutoCloseable {

  private static final Pattern STARTED = Pattern.compile("Netty started on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final Path log;
  private final Process process;

  private Instance(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /** Starts a process whose mails come from {@code name}; returns before it is ready. */
  static Instance start(
      String name, EmbeddedPostgres database, MailServer mails, String... settings)
      throws IOException {
    Path log = Files.createDirectories(Path.of("target/instances")).resolve(name + ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SampleServiceApplication.class.getName(),
                "--server.port=0",
                "--spring.r2dbc.url=r2dbc:postgresql://localhost:%d/postgres"
                    .formatted(database.getPort()),
                "--spring.r2dbc.username=postgres",
                "--spring.r2dbc.password=postgres",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mails.port(),
                "--spring.mail.properties.mail.smtp.timeout=30000",
                // GreenMail writes its answer to EHLO in pieces, which costs 40 ms a mail.
                "--spring.mail.properties.mail.smtp.ehlo=false",
                "--samples.outbox.poll=200ms",
                "--samples.outbox.sender=" + name + "@example.org"));
    command.addAll(List.of(settings));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new Instance(name, log, process);
  }

  /** A client of this instance, once it serves. */
  WebTestClient client() {
    await().atMost(PATIENCE).until(() -> started().find());
    Matcher started = started();
    started.find();
    return WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + started.group(1))
        .responseTimeout(PATIENCE)
        .build();
  }

  String sender() {
    return name + "@example.org";
  }

  /** Like {@code kill -9}; returns when the process is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Like {@code kill}: asks the process to stop. */
  void terminate() {
    process.destroy();
  }

  /** Whether the process is gone within this time. */
  boolean gone(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What the process has printed so far. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  private Matcher started() {
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " died: see " + log);
    }
    return STARTED.matcher(output());
  }
}
