package dev.asynclint.samples.console;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The right and the wrong service side by side, and a page that puts both under the same load. The
 * console is a context of its own without Spring's web server, so that nothing it shows can stop
 * it.
 */
public final class ConsoleApplication {

  private ConsoleApplication() {}

  /** Starts the database, both services and the console, and says where they are. */
  public static void main(String[] args) {
    Addresses addresses = start(args).getBean(Addresses.class);
    System.out.printf(
        "%nConsole  %s%nRight    %s%nWrong    %s%n%nCtrl-C stops all.%n",
        addresses.console(), addresses.right(), addresses.wrong());
  }

  /**
   * Starts everything; closing the context stops it again.
   *
   * @param args as on the command line: {@code --console.port=8080} and so on
   */
  public static ConfigurableApplicationContext start(String... args) {
    return new SpringApplicationBuilder(ConsoleConfiguration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties("logging.level.root=warn")
        .run(args);
  }
}
