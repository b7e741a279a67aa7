package dev.asynclint.samples.evidence.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes page, plots and quotations into a folder such as {@code docs}: first all of them beside
 * their places, then each into its place, so that nothing is ever half written.
 */
public final class Publication {

  private Publication() {}

  /** Publishes; returns the page's path. */
  public static Path write(Report report, Path docs) throws IOException {
    Path page = docs.resolve("evidence.md");
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (Figures figures : report.figures()) {
      files.put(
          docs.resolve("evidence").resolve(figures.name() + ".svg"),
          PlotWriter.svg(figures.plot()));
    }
    CheckPages.updated(docs.resolve("checks"), report.figures())
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    files.put(page, report.markdown().getBytes(StandardCharsets.UTF_8));
    write(files);
    return page;
  }

  private static void write(Map<Path, byte[]> files) throws IOException {
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        Path beside = file.getKey().resolveSibling("." + file.getKey().getFileName() + ".tmp");
        written.put(file.getKey(), beside);
        Files.write(beside, file.getValue());
      }
      for (Map.Entry<Path, Path> file : written.entrySet()) {
        Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path beside : written.values()) {
        Files.deleteIfExists(beside);
      }
    }
  }
}
