package dev.asynclint.samples.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.asynclint.samples.console.RunningConsole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in a real browser, under a real load. Screenshots go to {@code target/screenshots};
 * {@code -Dconsole.screenshot=<file>} also writes the one that the README shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePageTest {

  private static final int WIDE = 1280;
  private static final int HEIGHT = 900;
  private static final int PATIENCE = 60_000; // ms
  private static final int PICTURE_AFTER = 40_000; // ms: then the chart is well filled
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  /** What is wider than the box or the window that shows it. */
  private static final String CUT =
      """
      () => [...document.querySelectorAll('body *')]
        .filter((e) => e.clientWidth > 0 && !e.closest('.unseen, .chart'))
        .filter((e) => getComputedStyle(e).display !== 'inline')
        .filter((e) => e.scrollWidth > e.clientWidth + 1
          || e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)
        .join('\\n')""";

  private RunningConsole console;
  private Chromium chromium;

  @BeforeAll
  void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    console = RunningConsole.start(Duration.ofSeconds(120), Duration.ofSeconds(60));
    chromium = new Chromium(Path.of(System.getProperty("chromium")));
  }

  @AfterEach
  void nobodyComplained() {
    console.stop();
    assertThat(chromium.complaints()).isEmpty();
  }

  @AfterAll
  void close() {
    chromium.close();
    console.close();
  }

  @Test
  void aVisitorStartsTheLoadSeesBothSidesAndStopsIt() {
    Page page = open(WIDE, ColorScheme.LIGHT);
    assertThat(page.locator("#verdict")).hasText("Start the load and watch both sides.");

    button(page, "Start the load").click();

    seesTheDifference(page);
    assertThat(page.locator(".met")).containsText("the wrong side's threads are blocked in");
    assertThat(page.locator("#chart canvas")).hasCount(1);
    assertThat(page.locator("#said")).not().isEmpty();
    assertThat(page.locator("#clock")).containsText("stops by itself in");
    forTheReadme(page);

    button(page, "Stop the load").click();

    assertThat(button(page, "Start the load")).isVisible();
    assertThat(page.locator("#right .queue-text")).hasText("0 worked on, 0 waiting in line");
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void everythingCanBeReadUnderLoad(int width, ColorScheme scheme) {
    Page page = open(width, scheme);
    button(page, "Start the load").click();
    seesTheDifference(page);

    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCREENSHOTS.resolve("load-" + width + "-" + scheme + ".png")));

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat(page.evaluate(CUT)).isEqualTo("");
    assertThat(brightness(page) > 0.5).isEqualTo(scheme == ColorScheme.LIGHT);
    page.close();
  }

  @Test
  void theLargestLoadAndEveryExperimentFitANarrowScreen() {
    Page page = open(390, ColorScheme.LIGHT);
    page.getByLabel("Connections on each side").fill("4");
    for (Locator experiment : page.getByRole(AriaRole.RADIO).all()) {
      experiment.check();
      button(page, "Start the load").click();
      assertThat(page.locator("#right .dot.wait, #right .dot.work").first()).isVisible();
      assertThat(page.locator("#right .dot")).hasCount(256);

      assertThat(page.evaluate(CUT)).isEqualTo("");
      button(page, "Stop the load").click();
      assertThat(button(page, "Start the load")).isVisible();
    }
  }

  @Test
  void theKeyboardIsEnough() {
    Page page = open(WIDE, ColorScheme.LIGHT);
    page.getByRole(AriaRole.RADIO).first().focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#right .route")).containsText("/calculations");
    page.keyboard().press("Tab");
    page.keyboard().press("Home");
    assertThat(page.locator("#connections-value")).hasText("16");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(button(page, "Stop the load")).isFocused();
    assertThat(page.locator("#right .dot")).hasCount(16);
  }

  @Test
  void aLateVisitorSeesWhatRuns() {
    console.load("reports", 32);
    Page page = open(WIDE, ColorScheme.LIGHT);

    assertThat(page.getByRole(AriaRole.RADIO, named("Reports"))).isChecked();
    assertThat(page.locator("#wrong .route")).containsText("/twins/cancellation/reports/generate");
    assertThat(page.locator("#wrong .dot")).hasCount(32);
    assertThat(page.locator("#verdict")).containsText("that nobody waits for");
  }

  private static void seesTheDifference(Page page) {
    Locator wrong = page.locator("#wrong");
    assertThat(wrong.locator(".worker")).hasCount(2);
    assertThat(page.locator("#right .worker")).hasCount(2);
    assertThat(wrong.locator(".worker").first()).containsText("blocked");
    assertThat(wrong.locator(".worker").first()).containsText("JoinedDashboard.java:");
    assertThat(wrong.locator(".queue-text"))
        .hasText(Pattern.compile("\\d worked on, [56]\\d waiting in line"));
    assertThat(page.locator("#right .worker").first()).not().containsText("blocked");
    assertThat(page.locator("#verdict")).containsText("Wrong answers 1 request while right");
  }

  private static void forTheReadme(Page page) {
    String file = System.getProperty("console.screenshot", "");
    if (!file.isEmpty()) {
      page.waitForTimeout(PICTURE_AFTER);
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(file)));
    }
  }

  private Page open(int width, ColorScheme scheme) {
    return chromium.open(console.url(), width, HEIGHT, scheme);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** Of the background, 0 to 1. */
  private static double brightness(Page page) {
    Object sum =
        page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)"
                + ".reduce((sum, part) => sum + Number(part), 0)");
    return ((Number) sum).doubleValue() / (3 * 255);
  }
}
