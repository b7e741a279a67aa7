package dev.asynclint.engine.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.TypeWorld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final MethodKey GET = MethodKey.of("a.Sub", "get");
  private static final MethodKey TIMED_GET =
      MethodKey.of("a.Sub", "get", "long", "java.util.concurrent.TimeUnit");

  @Test
  void knowsNothingWithoutLines() {
    assertFalse(catalogue("").method(Kind.WAIT, GET).isPresent());
    assertFalse(catalogue("").type(Kind.CARRIER, "a.Sub").isPresent());
    assertFalse(catalogue("").annotation(Kind.HANDLER, "a.Get").isPresent());
    assertFalse(catalogue("").field(Kind.CARRIER_NONE, "a.Sub", "NONE").isPresent());
  }

  @Test
  void decidesByTypeNeverByName() {
    Catalogue catalogue = catalogue("wait a.Base::get(..) ; L: r");
    assertFalse(catalogue.method(Kind.WAIT, MethodKey.of("b.Other", "get")).isPresent());
    assertFalse(catalogue.method(Kind.WAIT, MethodKey.of("a.Sub", "set")).isPresent());
    assertFalse(catalogue.method(Kind.BLOCK, GET).isPresent());
    assertTrue(catalogue.method(Kind.WAIT, GET).isPresent());
    assertTrue(catalogue.method(Kind.WAIT, MethodKey.of("a.Base", "get")).isPresent());
  }

  @Test
  void comparesParametersWhereTheyAreGiven() {
    Catalogue catalogue = catalogue("wait a.Base::get(long,TimeUnit) timed ; L: r");
    assertTrue(catalogue.method(Kind.WAIT, TIMED_GET).isPresent());
    assertFalse(catalogue.method(Kind.WAIT, GET).isPresent());
    assertTrue(catalogue("wait a.Base::get() ; L: r").method(Kind.WAIT, GET).isPresent());
  }

  @Test
  void prefersTheMoreSpecificTypeThenParametersThenNameThenFile() {
    String[] worstFirst = {
      "wait a.Base::get() ; base: r",
      "wait a.Sub::g*(..) ; wildcard: r",
      "wait a.Sub::get(..) ; any: r",
      "wait a.Sub::get() ; exact: r"
    };
    for (int i = 1; i < worstFirst.length; i++) {
      for (int j = 0; j < i; j++) {
        assertEquals(library(worstFirst[i]), waits(worstFirst[i], worstFirst[j]));
        assertEquals(library(worstFirst[i]), waits(worstFirst[j], worstFirst[i]));
      }
    }
    assertEquals("user", waits("wait a.Sub::get() ; ours: r", "wait a.Sub::get() ; user: r"));
  }

  @Test
  void takesLinesBack() {
    Catalogue catalogue = catalogue("wait a.Base::get(..) ; L: r\n!wait a.Sub::get() ; L: r");
    assertFalse(catalogue.method(Kind.WAIT, GET).isPresent());
    assertTrue(catalogue.method(Kind.WAIT, TIMED_GET).isPresent());
    assertTrue(catalogue.method(Kind.WAIT, MethodKey.of("a.Base", "get")).isPresent());
  }

  @Test
  void letsALaterFileTakeBackEveryLineOnTheType() {
    String ours = "wait a.Sub::get() ; ours: r\nwait a.Sub::get(long,TimeUnit) ; ours: r";
    Catalogue catalogue = catalogue(ours, "!wait a.Sub::get(..) ; user: never blocks");
    assertFalse(catalogue.method(Kind.WAIT, GET).isPresent());
    assertFalse(catalogue.method(Kind.WAIT, TIMED_GET).isPresent());
    Catalogue corrected =
        catalogue(
            ours,
            "!wait a.Sub::get(..) ; user: never blocks\nwait a.Sub::get() ; user: this one does");
    assertTrue(corrected.method(Kind.WAIT, GET).isPresent());
    assertFalse(corrected.method(Kind.WAIT, TIMED_GET).isPresent());
  }

  @Test
  void givesEveryLineOfTheWinningSubject() {
    String two =
        "runs a.Sub::on(..) arg0 context=inline ; L: r\n"
            + "runs a.Sub::on(..) arg1 context=later ; L: r\n";
    MethodKey on = MethodKey.of("a.Sub", "on", "b.F", "b.G");
    assertEquals(2, catalogue(two).methodAll(Kind.RUNS, on).size());
    assertEquals(
        1,
        catalogue(two, "runs a.Sub::on(..) arg* context=thread ; user: r")
            .methodAll(Kind.RUNS, on)
            .size());
    assertEquals(
        1,
        catalogue(two + "runs a.Sub::on(F,G) arg1 context=thread ; L: r")
            .methodAll(Kind.RUNS, on)
            .size());
  }

  @Test
  void asksTypesTheirSupertypesAndPatterns() {
    Catalogue catalogue = catalogue("carrier *Cancel*Token* ; L: r\ncarrier a.Base ; L: r");
    assertTrue(catalogue.type(Kind.CARRIER, "a.Sub").isPresent());
    assertTrue(catalogue.type(Kind.CARRIER, "z.MyCancellationTokens").isPresent());
    assertTrue(catalogue.type(Kind.CARRIER, "z.Impl").isPresent());
    assertFalse(catalogue.type(Kind.CARRIER, "z.TokenCancel").isPresent());
    assertFalse(catalogue.type(Kind.CARRIER, "z.CancelToken.Builder").isPresent());
  }

  @Test
  void asksMembersOfTypePatterns() {
    Catalogue catalogue =
        catalogue(
            "carrier-none *CancelToken::NONE ; L: r\n"
                + "carrier-check *CancelToken::is*() ; L: r\n"
                + "carrier-check *CancelToken::check() ; L: r");
    assertTrue(catalogue.field(Kind.CARRIER_NONE, "z.CancelToken", "NONE").isPresent());
    assertTrue(catalogue.field(Kind.CARRIER_NONE, "z.Impl", "NONE").isPresent());
    assertFalse(catalogue.field(Kind.CARRIER_NONE, "a.Sub", "NONE").isPresent());
    assertTrue(catalogue.method(Kind.CARRIER_CHECK, MethodKey.of("z.Impl", "isSet")).isPresent());
    assertTrue(catalogue.method(Kind.CARRIER_CHECK, MethodKey.of("z.Impl", "check")).isPresent());
    assertFalse(catalogue.method(Kind.CARRIER_CHECK, MethodKey.of("a.Sub", "isSet")).isPresent());
  }

  @Test
  void findsAnnotationsMadeOfOthers() {
    Catalogue catalogue = catalogue("handler @a.Request thread=request ; L: r");
    assertTrue(catalogue.annotation(Kind.HANDLER, "a.Request").isPresent());
    assertTrue(catalogue.annotation(Kind.HANDLER, "a.Get").isPresent());
    assertFalse(catalogue.annotation(Kind.HANDLER, "a.Loop").isPresent());
    assertFalse(
        catalogue("handler @a.Request ; L: r\n!handler @a.Get ; L: r")
            .annotation(Kind.HANDLER, "a.Get")
            .isPresent());
  }

  @Test
  void takesTheFirstLineWhoseConditionHolds() {
    String lines =
        "handler @a.Request thread=event-loop when=z.Missing ; first: r\n"
            + "handler @a.Request thread=worker unless=a.Base ; second: r\n"
            + "handler @a.Request thread=virtual when=a.Base ; third: r\n"
            + "handler @a.Request thread=request ; fourth: r\n";
    assertEquals(
        Optional.of("third"),
        catalogue(lines).annotation(Kind.HANDLER, "a.Request").map(CatalogueLine::library));
  }

  @Test
  void remembersAnswers() {
    List<String> asked = new ArrayList<>();
    Catalogue catalogue = Catalogue.of(parse("wait a.Base::get() ; L: r"), new Types(asked));
    catalogue.method(Kind.WAIT, MethodKey.of("a.Sub", "set"));
    assertEquals(List.of(), asked, "a name that no line has needs no types");
    catalogue.method(Kind.WAIT, GET);
    int once = asked.size();
    catalogue.method(Kind.WAIT, GET);
    assertEquals(once, asked.size());
  }

  private static String library(String line) {
    return line.substring(line.indexOf(';') + 1, line.lastIndexOf(':')).strip();
  }

  private static String waits(String... files) {
    return catalogue(files).method(Kind.WAIT, GET).map(CatalogueLine::library).orElse("none");
  }

  private static Catalogue catalogue(String... files) {
    return Catalogue.of(parse(files), new Types(new ArrayList<>()));
  }

  private static List<CatalogueLine> parse(String... files) {
    List<CatalogueSource> sources = new ArrayList<>();
    for (String file : files) {
      sources.add(new CatalogueSource("file" + sources.size(), file));
    }
    CatalogueParser.Parsed parsed = CatalogueParser.parse(sources);
    assertEquals(List.of(), parsed.problems());
    return parsed.lines();
  }

  /** A small world: {@code a.Sub} is an {@code a.Base}, {@code z.Impl} a {@code z.CancelToken}. */
  private record Types(List<String> asked) implements TypeWorld {
    private static final Map<String, Set<String>> SUPERTYPES =
        Map.of("a.Sub", Set.of("a.Base"), "z.Impl", Set.of("z.CancelToken"));
    private static final Map<String, Set<String>> ANNOTATIONS =
        Map.of(
            "a.Get", Set.of("a.Request"), "a.Loop", Set.of("a.Pool"), "a.Pool", Set.of("a.Loop"));

    @Override
    public Set<String> supertypes(String name) {
      asked.add(name);
      Set<String> all = new HashSet<>(SUPERTYPES.getOrDefault(name, Set.of()));
      all.add(name);
      return all;
    }

    @Override
    public boolean exists(String name) {
      return name.startsWith("a.");
    }

    @Override
    public Set<String> annotationsOf(String typeName) {
      return ANNOTATIONS.getOrDefault(typeName, Set.of());
    }

    @Override
    public List<MethodSignature> methods(String owner, String name, String fromClass) {
      return List.of();
    }

    @Override
    public List<MethodSignature> getters(String owner, String fromClass) {
      return List.of();
    }

    @Override
    public Optional<MethodKey> functionalMethod(String typeName) {
      return Optional.empty();
    }
  }
}
