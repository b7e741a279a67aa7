package dev.asynclint.samples.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, headless, and what pages complained of on their consoles. */
final class Chromium implements AutoCloseable {

  /** No sandbox, for root; nothing in the background, which would only try to call home. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final List<String> complaints = new ArrayList<>();
  private final Browser browser;

  Chromium(Path executable) {
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
  }

  Page open(String url, int width, int height, ColorScheme scheme) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme))
            .newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onRequestFailed(
        request -> {
          if (!request.url().endsWith("/api/events")) { // ends when its page is closed
            complaints.add("failed: " + request.url() + " " + request.failure());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url)) {
            complaints.add("elsewhere: " + request.url());
          }
        });
    page.navigate(url);
    return page;
  }

  /** Everything on any console, and requests that failed or went elsewhere. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
