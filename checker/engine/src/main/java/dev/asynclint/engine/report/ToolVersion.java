package dev.asynclint.engine.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The version that the build wrote beside this class. */
public final class ToolVersion {
  private ToolVersion() {}

  /** For example {@code 1.2.3}; the empty string where the classes come from no build of ours. */
  public static String read() {
    try (InputStream file = ToolVersion.class.getResourceAsStream("version.txt")) {
      String text =
          file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
      return text.startsWith("$") ? "" : text;
    } catch (IOException unreadable) {
      return "";
    }
  }
}
