package dev.asynclint.samples.evidence.lab;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param version such as {@code 17.0.15}
 */
public record Jdk(Path home, String version) {

  /** The one that runs this. */
  public static Jdk own() {
    return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
  }

  /** 17, 21, 25, … */
  public int feature() {
    return Runtime.Version.parse(version).feature();
  }

  /** Its launcher. */
  public String java() {
    return home.resolve("bin/java").toString();
  }

  /**
   * The newest one of at least {@code feature}: in variables such as {@code JAVA_HOME_25_X64}, in
   * {@code JDK_HOMES} (folders, separated by colons) and beside the JDK that runs this.
   */
  public static Optional<Jdk> newest(int feature, Map<String, String> environment)
      throws IOException {
    return candidates(environment).stream()
        .flatMap(home -> at(home).stream())
        .filter(jdk -> jdk.feature() >= feature)
        .max(Comparator.comparing(jdk -> Runtime.Version.parse(jdk.version())));
  }

  private static List<Path> candidates(Map<String, String> environment) throws IOException {
    List<Path> homes = new ArrayList<>(List.of(own().home()));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("JAVA_HOME_")) {
            homes.add(Path.of(value));
          }
        });
    for (String home : environment.getOrDefault("JDK_HOMES", "").split(":")) {
      homes.add(Path.of(home));
    }
    Path folder = own().home().toRealPath().getParent();
    try (Stream<Path> siblings = Files.list(folder)) {
      siblings.forEach(homes::add);
    }
    return homes;
  }

  private static Optional<Jdk> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(release)));
      String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
      Runtime.Version.parse(version);
      return Optional.of(new Jdk(home, version));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // Whatever it is, it is no JDK to measure with.
    }
  }
}
