package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.asynclint.engine.catalogue.CatalogueSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueFilesTest {
  private static final String LINE = "wait a.B::c() ; a: waits";

  @TempDir Path folder;

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    Files.createDirectories(jar.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        if (!entry.endsWith("/")) {
          zip.write(LINE.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return jar;
  }

  private static List<String> names(StandardLocation location, Path... paths) throws IOException {
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      files.setLocationFromPaths(location, List.of(paths));
      CatalogueFiles found = new CatalogueFiles(files, Optional.empty());
      assertEquals(List.of(), found.problems());
      return found.sources().stream().map(CatalogueSource::name).toList();
    }
  }

  @Test
  void aJarNeedsNoEntriesForItsFolders() throws IOException {
    assertEquals(
        List.of(
            "with.jar!/META-INF/asynclint/a.txt",
            "with.jar!/META-INF/asynclint/b.txt",
            "without.jar!/META-INF/asynclint/a.txt"),
        names(
            StandardLocation.CLASS_PATH,
            jar(
                "with.jar",
                "META-INF/",
                "META-INF/asynclint/",
                "META-INF/asynclint/b.txt",
                "META-INF/asynclint/a.txt",
                "META-INF/asynclint/index",
                "META-INF/asynclint/old/c.txt"),
            jar("without.jar", "META-INF/asynclint/a.txt", "a.txt"),
            folder.resolve("missing.jar"),
            Files.writeString(folder.resolve("text.jar"), "no archive")));
  }

  @Test
  void modulesBringTheirsToo() throws IOException {
    Path exploded = folder.resolve("modules/exploded");
    Files.createDirectories(exploded.resolve("META-INF/asynclint"));
    Files.writeString(exploded.resolve("module-info.class"), "");
    Files.writeString(exploded.resolve("META-INF/asynclint/e.txt"), LINE);
    Path single = jar("single.jar", "META-INF/asynclint/s.txt");
    jar("modules/inside.jar", "META-INF/asynclint/i.txt");

    assertEquals(
        List.of(
            "e.txt",
            "inside.jar!/META-INF/asynclint/i.txt",
            "single.jar!/META-INF/asynclint/s.txt"),
        names(StandardLocation.MODULE_PATH, folder.resolve("modules"), single));
  }
}
