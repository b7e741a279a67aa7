package dev.asynclint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages of the checks, as this command carries them. */
public final class ExplainedCheck {
  private ExplainedCheck() {}

  /** The page of a check; empty if there is none. */
  static Optional<String> page(String check) {
    try (InputStream file = ExplainedCheck.class.getResourceAsStream("checks/" + check + ".md")) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The first sections of the page of a check, with their headings one level lower. */
  public static Optional<String> sections(String check, int number) {
    return page(check)
        .map(
            page -> {
              String[] parts = page.split("(?m)^(?=## )");
              StringBuilder text = new StringBuilder();
              for (int i = 1; i < parts.length && i <= number; i++) {
                text.append('#').append(parts[i]);
              }
              return text.toString();
            });
  }
}
