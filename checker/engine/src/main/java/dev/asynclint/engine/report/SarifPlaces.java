package dev.asynclint.engine.report;

import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** How SARIF names places: files below the root of the repository, lines and UTF-16 columns. */
final class SarifPlaces {
  /** The name by which producers and consumers of SARIF call the root of a repository. */
  private static final String ROOT = "%SRCROOT%";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SarifPlaces() {}

  /** What the paths are relative to. Where that lies, who reads the report knows. */
  static Map<String, Object> bases() {
    return object(ROOT, object("description", object("text", "The root of the repository.")));
  }

  static Map<String, Object> file(String path) {
    return object("uri", uri(path), "uriBaseId", ROOT);
  }

  static Map<String, Object> location(String path, Map<String, Object> region) {
    return object("physicalLocation", object("artifactLocation", file(path), "region", region));
  }

  static Map<String, Object> region(int line) {
    return object("startLine", Math.max(1, line));
  }

  /** From where a reader should be sent to. */
  static Map<String, Object> region(Finding finding) {
    Range range = finding.range();
    return range.anchor() >= 0 && range.end() > range.anchor()
        ? region(finding.file(), range.anchor(), range.end())
        : region(finding.line());
  }

  /** From one offset up to another, which is not part of it; of no length if they are equal. */
  static Map<String, Object> region(SourceFile file, int start, int end) {
    return object(
        "startLine",
        file.line(start),
        "startColumn",
        file.column(start),
        "endLine",
        file.line(end),
        "endColumn",
        file.column(end));
  }

  /** The path as a relative reference (RFC 3986): what is no plain character is escaped. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || isPlain(c)) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.toHexDigits(each));
      }
    }
    return uri.toString();
  }

  private static boolean isPlain(char c) {
    return "-._~/!$&'()*+,;=@".indexOf(c) >= 0;
  }

  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }
}
