package dev.asynclint.errorprone.facts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.facts.ClassFacts;
import dev.asynclint.engine.facts.ClassFacts.FoundRepairs;
import dev.asynclint.engine.facts.ClassFacts.InModule;
import dev.asynclint.engine.facts.FactsFormat;
import dev.asynclint.engine.facts.TopLevels;
import dev.asynclint.engine.finding.Edit;
import dev.asynclint.engine.finding.Repair;
import dev.asynclint.errorprone.lowering.LoweredResources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written is read again, to the last part. */
final class FactsFormatTest {
  private static final InModule IN_MODULE =
      new InModule(
          "1234",
          Map.of("a.B", List.of("a.C", "a.D"), "a.B.E", List.of("a.F")),
          List.of(
              new FoundRepairs("Check", new Range(3, 9, 5), List.of()),
              new FoundRepairs(
                  "Other",
                  new Range(30, 90, 50),
                  List.of(
                      new Repair(
                          "Write 'x'", List.of(new Edit(1, 1, "x\n"), new Edit(30, 31, "")))))));

  @Test
  void allTestResourcesComeBackAsTheyWere() throws IOException {
    int classes = 0;
    for (List<SourceClass> module : LoweredResources.all()) {
      for (List<SourceClass> group : new TopLevels(module).groups().values()) {
        byte[] bytes = FactsFormat.write(new ClassFacts(group, IN_MODULE));
        ClassFacts read = FactsFormat.read(bytes);
        assertEquals(sorted(group), sorted(read.classes()));
        assertEquals(IN_MODULE, read.inModule());
        assertArrayEquals(
            group.get(0).file().lineStarts(), read.classes().get(0).file().lineStarts());
        assertArrayEquals(bytes, FactsFormat.write(read));
        classes += group.size();
      }
    }
    assertTrue(classes > 400, "enough to be sure: " + classes);
  }

  private static List<SourceClass> sorted(List<SourceClass> classes) {
    List<SourceClass> sorted = new ArrayList<>(classes);
    sorted.sort(Comparator.comparing(SourceClass::name));
    return sorted;
  }
}
