package dev.asynclint.cli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.asynclint.cli.baseline.Baseline;
import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.findings.Check;
import dev.asynclint.cli.findings.Region;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.cli.format.HtmlFormat;
import dev.asynclint.cli.format.Sources;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report in a real browser, as a file, with more findings than anybody reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportPageTest {
  private static final int MANY = 5_000;
  private static final int CAUSES = 250;
  private static final String EVIL = "<script>document.title='pwned'</script>";

  private final List<String> complaints = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;
  private Path report;

  @BeforeAll
  void write(@TempDir Path folder) throws Exception {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium")))
                    .setHeadless(true)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    report = folder.resolve("report.html");
    Files.writeString(report, new HtmlFormat().write(verdict(), new Sources(folder)));
  }

  @AfterAll
  void close() {
    browser.close();
    playwright.close();
  }

  @Test
  void fiveThousandFindingsStayUsableAndTheFilterFindsTheOne() {
    Page page = open(1280, ColorScheme.LIGHT);

    assertThat(page.locator("output")).hasText(MANY + " of " + MANY);
    page.locator("input[type=search]").fill("file4321.java");
    assertThat(page.locator("output")).hasText("1 of " + MANY);
    assertThat(page.locator("section:not([hidden])")).hasCount(1);
    page.locator("input[type=search]").fill("");
    page.locator("select[name=check]").selectOption("NestedFuture");
    assertThat(page.locator("output")).hasText(MANY / 2 + " of " + MANY);

    page.locator("details:not([hidden])").first().locator("summary").click();
    assertThat(page.locator("details[open] ol li").first()).isVisible();
    assertThat(complaints).isEmpty();
  }

  @Test
  void aScriptInAFileNameIsText() {
    Page page = open(1280, ColorScheme.LIGHT);

    page.locator("input[type=search]").fill("pwned");
    assertThat(page.locator("output")).hasText("1 of " + MANY);
    assertThat(page.locator("details:not([hidden])")).containsText(EVIL);
    assertThat(page.title()).doesNotContain("pwned");
    assertThat(complaints).isEmpty();
  }

  @Test
  void nothingIsCutOnANarrowScreenInTheDark() {
    Page page = open(390, ColorScheme.DARK);

    Object wider =
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    assertThat(wider).isEqualTo(false);
    assertThat(complaints).isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/report-dark.png")));
  }

  /**
   * The picture in the docs: {@code -Dreport.page=<report.html> -Dreport.picture=<file>}, where the
   * report is one of the samples'.
   */
  @Test
  @EnabledIfSystemProperty(named = "report.picture", matches = ".+")
  void aPictureForTheDocs() {
    Page page = open(Path.of(System.getProperty("report.page")), 1280, ColorScheme.LIGHT);
    page.locator("input[type=search]").fill("JoinThroughTwoHelpers");
    page.locator("details:not([hidden])").first().locator("summary").click();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of(System.getProperty("report.picture"))));
    assertThat(complaints).isEmpty();
  }

  private Page open(int width, ColorScheme scheme) {
    return open(report, width, scheme);
  }

  private Page open(Path file, int width, ColorScheme scheme) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setOffline(true))
            .newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith("file:")) {
            complaints.add("elsewhere: " + request.url());
          }
        });
    page.navigate(file.toUri().toString());
    return page;
  }

  private static Verdict verdict() {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String path = i == 17 ? "src/" + EVIL + ".java" : "src/File" + i + ".java";
      Hop cause = new Hop("Store" + i % CAUSES + ".load waits", "src/Store.java", i % CAUSES + 1);
      results.add(
          new Result(
              i % 2 == 0 ? "NestedFuture" : "BlockingWaitInAsync",
              Level.WARNING,
              "Do not wait here: number " + i,
              path,
              new Region(i + 1, 1, i + 1, 5),
              "shop.File" + i + "::load()",
              "Store.load/0",
              "%032x".formatted(i),
              List.of(new Hop("File.load calls Store.load", path, i + 1), cause),
              List.of(),
              List.of(),
              false));
    }
    TreeMap<String, Check> checks = new TreeMap<>();
    checks.put(
        "NestedFuture",
        new Check("NestedFuture", Level.NOTE, "", "https://asynclint.dev/checks/x"));
    Report report =
        new Report(results, checks, new TreeSet<>(List.of("1")), List.of(), new TreeSet<>());
    return Verdict.of(report, Baseline.of(List.of(), new TreeSet<>()), LocalDate.EPOCH);
  }
}
