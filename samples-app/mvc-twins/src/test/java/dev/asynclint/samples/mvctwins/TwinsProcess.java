package dev.asynclint.samples.mvctwins;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The twins in a JVM of their own. */
record TwinsProcess(Process process, URI url) implements AutoCloseable {

  /** What Boot says once it listens. */
  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

  /** Returns once the twins answer requests. */
  static TwinsProcess start(Path java, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(MvcTwinsApplication.class.getName(), "--server.port=0"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      return new TwinsProcess(process, URI.create("http://localhost:" + port(process, log)));
    } catch (RuntimeException failure) {
      process.destroyForcibly();
      throw new IllegalStateException(Files.readString(log), failure);
    }
  }

  private static String port(Process process, Path log) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .failFast("The twins ended", () -> !process.isAlive())
        .until(() -> STARTED.matcher(Files.readString(log)), Matcher::find)
        .group(1);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, SECONDS)) {
      process.destroyForcibly();
    }
  }
}
