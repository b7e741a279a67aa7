package dev.asynclint.engine.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledCatalogueTest {
  @Test
  void everyLineIsUnderstood() {
    assertEquals(List.of(), CatalogueParser.parse(Catalogue.bundled()).problems());
  }

  @Test
  void theIndexNamesEveryFile() throws IOException {
    List<String> named = Catalogue.bundled().stream().map(CatalogueSource::name).toList();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/asynclint"))) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .sorted()
              .toList(),
          named);
    }
  }

  @Test
  void noFactIsToldTwice() {
    Set<String> seen = new HashSet<>();
    for (CatalogueLine line : CatalogueParser.parse(Catalogue.bundled()).lines()) {
      String fact = line.kind() + " " + line.subject() + " " + line.attributes();
      assertTrue(seen.add(fact), () -> line.source() + ":" + line.line() + " repeats " + fact);
    }
  }

  @Test
  void oneFileHoldsAllLinesOfASubject() {
    Set<String> files = new HashSet<>();
    Set<String> subjects = new HashSet<>();
    for (CatalogueLine line : CatalogueParser.parse(Catalogue.bundled()).lines()) {
      String subject = line.kind() + " " + line.subject();
      boolean isNewFile = files.add(subject + " " + line.source());
      assertTrue(subjects.add(subject) || !isNewFile, () -> "two files speak of " + subject);
    }
  }

  @Test
  void aFileFoundAgainOnTheClassPathIsReadOnce() {
    List<CatalogueSource> bundled = Catalogue.bundled();
    CatalogueSource user = new CatalogueSource("mine.txt", "limits a.Gate ; Mine: a gate");
    List<CatalogueSource> all =
        Catalogue.withBundled(List.of(new CatalogueSource("copy", bundled.get(0).text()), user));
    assertEquals(bundled.size() + 1, all.size());
    assertEquals(user, all.get(all.size() - 1));
  }

  @Test
  void everyKindIsDocumented() throws IOException {
    String page = Files.readString(Path.of("../../docs/catalogue.md"));
    for (Kind kind : Kind.values()) {
      assertTrue(page.contains("| `" + kind.word() + " "), kind::word);
    }
  }

  @Test
  void documentedExamplesAreUnderstood() throws IOException {
    String page = Files.readString(Path.of("../../docs/catalogue.md"));
    String examples =
        page.lines()
            .filter(line -> line.contains(" ; Acme: ") && !line.contains("`"))
            .collect(Collectors.joining("\n"));
    CatalogueParser.Parsed parsed =
        CatalogueParser.parse(List.of(new CatalogueSource("catalogue.md", examples)));
    assertEquals(List.of(), parsed.problems());
    assertTrue(parsed.lines().size() > 5);
  }
}
