package dev.asynclint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The checks this command brings, by name. */
public final class Checks {
  private static final String SERVICES =
      "/META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  private Checks() {}

  /** All names, sorted. */
  public static List<String> names() {
    try (InputStream services = Checks.class.getResourceAsStream(SERVICES)) {
      return new String(services.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("dev.asynclint."))
          .map(line -> line.substring(line.lastIndexOf('.') + 1).strip())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A name as it is written.
   *
   * @param given in any case
   * @throws Unusable if there is no such check
   */
  public static String named(String given) throws Unusable {
    String lower = given.toLowerCase(Locale.ROOT);
    for (String name : names()) {
      if (name.toLowerCase(Locale.ROOT).equals(lower)) {
        return name;
      }
    }
    throw new Unusable("There is no check " + given + ": choose " + String.join(", ", names()));
  }
}
