package dev.asynclint.engine.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.catalogue.CatalogueParser.Parsed;
import dev.asynclint.engine.catalogue.Subject.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueParserTest {
  @Test
  void skipsCommentsAndBlankLines() {
    assertEquals(new Parsed(List.of(), List.of()), parse("# nothing\n\n   \r\n  # more\n"));
  }

  @Test
  void readsAllPartsOfALine() {
    CatalogueLine line =
        line(
            "runs a.b.Stage::then(Function, Executor) arg0 context=executor executor=arg1"
                + " completed=receiver,arg2 ; Lib: the executor: yours");
    assertEquals(Kind.RUNS, line.kind());
    assertEquals(
        new Subject(Form.METHOD, "a.b.Stage", "then", Optional.of(List.of("Function", "Executor"))),
        line.subject());
    assertEquals("a.b.Stage::then(Function,Executor)", line.subject().toString());
    assertTrue(line.namesArgument(0));
    assertFalse(line.namesArgument(1));
    assertEquals(Optional.of("arg1"), line.attribute("executor"));
    assertEquals(List.of("receiver", "arg2"), line.list("completed"));
    assertEquals("Lib", line.library());
    assertEquals("the executor: yours", line.reason());
    assertEquals("test.txt", line.source());
    assertEquals(1, line.line());
    assertFalse(line.negated());
  }

  @Test
  void readsNegatedLinesWithoutTheirAttributes() {
    CatalogueLine line = line("!runs a.Stage::then(..) ; Lib: not at all");
    assertTrue(line.negated());
    assertTrue(line.attributes().isEmpty());
  }

  @Test
  void readsEveryFormOfSubject() {
    assertEquals(Form.TYPE, line("limits a.b.C.D ; Lib: why").subject().form());
    assertEquals(Form.ANNOTATION, line("listener @a.b.C ; Lib: why").subject().form());
    assertEquals(Form.METHOD, line("block a.C::<init>() ; Lib: why").subject().form());
    assertEquals(Form.FIELD, line("carrier-none a.C::NONE ; Lib: why").subject().form());
    assertEquals(Form.PATTERN, line("carrier *Cancel*Token* ; Lib: why").subject().form());
    assertTrue(line("carrier-none *Token::NONE ; Lib: why").subject().hasTypePattern());
    assertTrue(line("wait a.C::blocking*(..) ; Lib: why").subject().isWildcard());
    assertTrue(line("wait a.C::*(..) ; Lib: why").subject().isWildcard());
    assertEquals(
        Optional.of(List.of("byte[]", "int")),
        line("block a.C::read(byte[],int) ; Lib: why").subject().parameters());
  }

  @Test
  void readsSeveralPlacesAsSeveralFlags() {
    CatalogueLine line = line("combines a.C::all(..) receiver,arg0 ; Lib: why");
    assertTrue(line.has("receiver"));
    assertTrue(line.namesArgument(0));
    assertTrue(line("combines a.C::all(..) arg* ; Lib: why").namesArgument(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wiat a.C::m() ; L: r                          | 'wiat' is no kind, did you mean 'wait'?
          asynctype a.C ; L: r                          | 'asynctype' is no kind, did you mean 'async-type'?
          ; L: r                                        | a line begins with a kind
          wait                                          | 'wait' needs a subject: a.b.Type::method(..)
          wait a.C ; L: r                               | 'a.C' is no subject of 'wait', write a.b.Type::method(..)
          wait a.C::m(a.b) ; L: r                       | 'a.C::m(a.b)' is no subject of 'wait', write a.b.Type::method(..)
          wait a.C::m( ; L: r                           | is no subject of 'wait'
          wait a..C::m() ; L: r                         | is no subject of 'wait'
          wait a.C::m()                                 | a line ends with '; Library: reason'
          wait a.C::m() ; reason only                   | a line ends with '; Library: reason'
          wait a.C::m() timd ; L: r                     | 'timd' is no attribute of 'wait', did you mean 'timed'?
          wait a.C::m() timed=1 ; L: r                  | 'timed' has no value
          wait a.C::m() on ; L: r                       | 'on' needs a value: on=…
          wait a.C::m() on=reciever ; L: r              | 'reciever' is no value of 'on', did you mean 'receiver'?
          cancels a.C::m() often ; L: r                 | 'often' is no attribute of 'cancels', it has none
          runs a.C::m() arg0 ; L: r                     | 'runs' needs context=…
          runs a.C::m() context=inline ; L: r           | 'runs' needs argN
          runs a.C::m() argx context=inline ; L: r      | did you mean 'argN'?
          runs a.C::m() arg0 context=comon-pool ; L: r  | did you mean 'common-pool'?
          async-type a.C family=zzzzzzzz ; L: r         | use cf, guava, google
          """)
  void namesTheProblemOfALine(String line, String message) {
    Parsed parsed = parse("# first\n" + line + "\nlimits a.C ; L: r\n");
    assertEquals(1, parsed.lines().size());
    assertEquals(1, parsed.problems().size());
    Problem problem = parsed.problems().get(0);
    assertTrue(problem.message().contains(message), problem::message);
    assertEquals(2, problem.line());
    assertTrue(problem.toString().startsWith("test.txt:2: "));
  }

  @Test
  void survivesAnyText() {
    Random random = new Random(42);
    String[] pieces = {
      "wait", "runs", "!", "a.b.C", "::", "(", ")", "..", ";", ":", "=", "arg0", "@", "*", " ",
      "\t", "\n", "\r", "<init>", ",", "[]", "context", "inline", "\u0000", "\uD800", "\uFEFF",
      "L: r"
    };
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      parse(text.toString());
    }
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(4_000)];
      random.nextBytes(bytes);
      parse(new String(bytes, StandardCharsets.UTF_8));
      parse(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    for (String piece : pieces) {
      assertFalse(parse("wait " + piece.repeat(100_000) + "x").problems().isEmpty());
      parse("wait " + piece.repeat(900 / piece.length()) + " ; L: r");
    }
  }

  private static CatalogueLine line(String text) {
    Parsed parsed = parse(text);
    assertEquals(List.of(), parsed.problems());
    return parsed.lines().get(0);
  }

  private static Parsed parse(String text) {
    return CatalogueParser.parse(List.of(new CatalogueSource("test.txt", text)));
  }
}
