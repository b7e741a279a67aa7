package dev.asynclint.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/scan.md shows is what the command prints. */
final class ScanPageTest {
  private static final Path PAGE = Path.of("../../docs/scan.md");
  private static final Path SAMPLES = Path.of("../../samples-app");
  private static final String START =
      "<!-- Written by ScanPageTest; -Dasynclint.expected.update=true. Do not edit. -->\n```\n";

  @Test
  void theFirstScreenIsOfTheSamples() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf("```\n", start);
    assertThat(page).contains("(`scan " + SAMPLES.getFileName() + "`)").contains(START);

    String expected = page.substring(0, start) + firstScreen() + page.substring(end);

    if (Boolean.getBoolean("asynclint.expected.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE))
        .as("-Dtest=ScanPageTest -Dasynclint.expected.update=true writes the screen anew")
        .isEqualTo(expected);
  }

  /** Up to the first empty line. */
  private static String firstScreen() {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    Main.run(printer, printer, "scan", SAMPLES.toString(), "--root", "../..", "--no-cache");
    String text = out.toString();
    return text.substring(0, text.indexOf("\n\n") + 1);
  }
}
