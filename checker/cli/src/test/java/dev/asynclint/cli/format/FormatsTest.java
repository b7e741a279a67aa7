package dev.asynclint.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.asynclint.cli.baseline.Baseline;
import dev.asynclint.cli.baseline.Entry;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.findings.Check;
import dev.asynclint.cli.findings.Fix;
import dev.asynclint.cli.findings.Notice;
import dev.asynclint.cli.findings.Region;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.cli.findings.SarifReader;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every format with findings that are as bad for it as they can be. */
final class FormatsTest {
  private static final String EVIL = "src/<script>alert(1)</script>, a%b:c\u0001/Ü.java";

  @TempDir private Path folder;

  private final Result fresh =
      result("a", EVIL, "Do not \"wait\" & <b>block</b>\nhere", Level.WARNING);
  private final Result known = result("b", "src/Known.java", "Known", Level.ERROR);
  private final Verdict verdict =
      Verdict.of(
          report(fresh, known),
          Baseline.of(
              List.of(
                  Entry.of(known, "1", Optional.of("legacy")),
                  Entry.of(result("c", "src/Gone.java", "x", Level.ERROR), "1", Optional.empty())),
              new TreeSet<>(List.of("1"))),
          LocalDate.of(2026, 11, 25));

  @Test
  void textShowsWhatIsNewAndCountsTheRest() {
    assertThat(write(new TextFormat(false)))
        .isEqualTo(
            EVIL
                + """
                :3: warning: [NestedFuture] Do not "wait" & <b>block</b>
                here
                    Users.load calls Users.wait (Users.java:7)
                    see https://asynclint.dev/checks/NestedFuture

                No longer found, so their entries must go (baseline removes them):
                    NestedFuture in shop.Users::c(long)
                AsyncLint: 1 new, 1 known, 1 gone
                """);
  }

  @Test
  void notesAndSuppressionsThatHideNothingAreToldApart() throws Exception {
    TreeSet<Notice> notices = new TreeSet<>();
    notices.add(new Notice("src/<b>.java", 7, "The suppression of NestedFuture hides nothing."));
    Report plain = report(result("a", "src/A.java", "m", Level.NOTE), known);
    Verdict noted =
        Verdict.of(
            new Report(plain.results(), plain.checks(), plain.ruleSets(), plain.gaps(), notices),
            Baseline.of(List.of(), new TreeSet<>()),
            LocalDate.EPOCH);
    Path file = folder.resolve("notices.sarif");

    String sarif = new SarifFormat().write(noted, new Sources(folder));
    Files.writeString(file, sarif);

    assertThat(new TextFormat(false).write(noted, new Sources(folder)))
        .endsWith(
            "src/<b>.java:7: The suppression of NestedFuture hides nothing.\n"
                + "AsyncLint: 1 new, 1 new note\n");
    assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(new SarifReader().read(file).notices()).isEqualTo(notices);
    assertThat(new SarifReader().read(file).gaps()).isEmpty();
    assertThat(new HtmlFormat().write(noted, new Sources(folder)))
        .contains("src/&lt;b&gt;.java:7")
        // Nobody has.
        .doesNotContain("Accepted:")
        .doesNotContain("src/<b>.java");
  }

  @Test
  void textIsColouredWhereAsked() {
    assertThat(write(new TextFormat(true))).contains("\u001b[33mwarning\u001b[0m");
  }

  @Test
  void sarifIsValidAndReadsAsWhatWasWritten() throws Exception {
    Path file = folder.resolve("all.sarif");
    String text = write(new SarifFormat());
    Files.writeString(file, text);

    assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
    assertThat(new SarifReader().read(file).results()).isEqualTo(verdict.report().results());
    assertThat(text).contains("\"baselineState\" : \"new\"", "\"baselineState\" : \"unchanged\"");
  }

  @Test
  void sarifKeepsToWhatServicesTakeAndSaysSo() throws Exception {
    List<Result> many = new ArrayList<>();
    for (int i = 0; i < SarifFormat.MOST_RESULTS; i++) {
      many.add(result("a", "src/A" + i + ".java", "note", Level.NOTE));
    }
    many.add(known);
    Verdict big =
        Verdict.of(
            report(many.toArray(Result[]::new)),
            Baseline.of(List.of(), new TreeSet<>()),
            LocalDate.EPOCH);
    Path file = folder.resolve("big.sarif");

    Files.writeString(file, new SarifFormat().write(big, new Sources(folder)));
    Report read = new SarifReader().read(file);

    assertThat(read.results()).hasSize(SarifFormat.MOST_RESULTS).contains(known);
    assertThat(Files.readString(file)).contains("1 further findings are left out");
  }

  @Test
  void gitHubAnnotatesWhatIsNewOnOneLineEach() {
    assertThat(write(new GitHubFormat()))
        .isEqualTo(
            "::warning file=src/<script>alert(1)</script>%2C a%25b%3Ac\u0001/Ü.java,line=3,endLine=3,"
                + "title=NestedFuture::Do not \"wait\" & <b>block</b>%0Ahere%0A"
                + "  Users.load calls Users.wait (Users.java:7)\n");
  }

  @Test
  void gitLabFingerprintsAreUnique() {
    Result twice = result("a", "src/Other.java", "again", Level.NOTE);
    Verdict both =
        Verdict.of(report(fresh, twice), Baseline.of(List.of(), new TreeSet<>()), LocalDate.EPOCH);

    String text = new GitLabFormat().write(both, new Sources(folder));

    assertThat(text)
        .contains("\"" + "a".repeat(32) + "\"", "\"" + "a".repeat(32) + "-1\"", "\"minor\"");
  }

  @Test
  void checkstyleIsXml() throws Exception {
    Document xml = parse(write(new CheckstyleFormat()));

    assertThat(xml.getElementsByTagName("file").getLength()).isEqualTo(2);
    assertThat(xml.getElementsByTagName("error").item(0).getAttributes().getNamedItem("message"))
        .extracting(attribute -> attribute.getTextContent())
        .isEqualTo("Do not \"wait\" & <b>block</b> here");
  }

  @Test
  void jUnitFailsForWhatIsNew() throws Exception {
    Document xml = parse(write(new JUnitFormat()));

    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
        .contains("Users.load calls Users.wait (Users.java:7)");
  }

  @Test
  void jUnitPassesOneTestWhenNothingFails() throws Exception {
    Verdict clean = Verdict.of(report(), Baseline.of(List.of(), new TreeSet<>()), LocalDate.EPOCH);

    Document xml = parse(new JUnitFormat().write(clean, new Sources(folder)));

    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(xml.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void htmlEscapesEverythingAndReachesNoNetwork() {
    String html = write(new HtmlFormat());

    assertThat(html)
        .doesNotContain("<script>alert", "<b>block", "src=\"http", "<link")
        .contains("&lt;script&gt;alert(1)", "default-src 'none'", "Users.load calls Users.wait");
  }

  @Test
  void htmlShowsTheLinesAroundAStep() throws Exception {
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(
        folder.resolve("src/Users.java"), "\n\n\n\n\nbefore\nthe <wait>\nafter\nno\n");

    assertThat(write(new HtmlFormat()))
        .contains("before</span>", "class=\"hit\"><i>7</i>the &lt;wait&gt;", "after</span>")
        .doesNotContain("no</span>");
  }

  @Test
  void sourcesOutsideOfTheRootAreNotShown() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(folder.resolve("secret.txt"), "secret");

    assertThat(new Sources(inner).lines("../secret.txt")).isEmpty();
    assertThat(new Sources(inner).lines("\u0000")).isEmpty();
  }

  @Test
  void theUsersLanguageChangesNothing() {
    Locale before = Locale.getDefault();
    List<ReportFormat> formats =
        List.of(
            new TextFormat(false),
            new SarifFormat(),
            new HtmlFormat(),
            new GitHubFormat(),
            new GitLabFormat(),
            new CheckstyleFormat(),
            new JUnitFormat());
    List<String> here = formats.stream().map(this::write).toList();
    try {
      for (String language : List.of("tr", "ar-EG", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(formats.stream().map(this::write)).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private String write(ReportFormat format) {
    return format.write(verdict, new Sources(folder));
  }

  private static Schema schema() throws Exception {
    try (InputStream file =
        FormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static Report report(Result... results) {
    TreeMap<String, Check> checks = new TreeMap<>();
    checks.put(
        "NestedFuture",
        new Check(
            "NestedFuture", Level.NOTE, "Nested.", "https://asynclint.dev/checks/NestedFuture"));
    return new Report(
        List.of(results), checks, new TreeSet<>(List.of("1")), List.of(), new TreeSet<>());
  }

  private static Result result(String letter, String path, String message, Level level) {
    Region region = new Region(3, 5, 3, 9);
    return new Result(
        "NestedFuture",
        level,
        message,
        path,
        region,
        "shop.Users::" + letter + "(long)",
        "Users." + letter + "/0",
        letter.repeat(32),
        List.of(new Hop("Users.load calls Users.wait", "src/Users.java", 7)),
        List.of(
            new Fix("first", List.of(new Fix.Change(path, region, "x")), false),
            new Fix("second", List.of(new Fix.Change(path, region, "")), true)),
        List.of(new Result.Outranked("BlockingWaitInAsync", "0".repeat(32))),
        false);
  }
}
