package dev.asynclint.samples.console.sides;

import dev.asynclint.samples.service.reports.ReportActivity;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service to compare: a context of its own, with its own port and its own two event loops, whose
 * threads carry its name.
 */
public final class Side implements AutoCloseable {

  private final String name;
  private final StartedRequests started;
  private final ConfigurableApplicationContext context;
  private final ReportActivity reports;

  private Side(String name, StartedRequests started, ConfigurableApplicationContext context) {
    this.name = name;
    this.started = started;
    this.context = context;
    reports = context.getBean(ReportActivity.class);
  }

  /**
   * Starts a service on the loopback address and returns once it listens.
   *
   * @param name also the beginning of its event loops' thread names
   * @param port 0 takes a free one
   * @param settings further properties of the application
   */
  public static Side start(
      String name, Class<?> application, int port, Map<String, String> settings) {
    StartedRequests started = new StartedRequests();
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.REACTIVE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(
                starting -> starting.getBeanFactory().registerSingleton("started", started))
            .run(arguments(name, port, settings));
    return new Side(name, started, context);
  }

  private static String[] arguments(String name, int port, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("server.address", "127.0.0.1");
    all.put("server.port", String.valueOf(port));
    all.put("server.shutdown", "immediate");
    all.put("samples.http.event-loops", "2");
    all.put("samples.http.event-loop-name", name);
    all.put("samples.reports.pause", "10ms");
    all.put("logging.level.root", "warn");
    all.put("logging.level.org.springdoc", "error");
    all.put("logging.level.dev.asynclint.samples.service.outbox", "error"); // no mail here
    all.put("logging.level.reactor.netty", "error"); // clients of a load leave without a word
    return all.entrySet().stream()
        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
        .toArray(String[]::new);
  }

  /** {@code right} or {@code wrong}. */
  public String name() {
    return name;
  }

  /** Where it listens. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Where it listens, as a URL without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** The requests of the load that it works on. */
  public StartedRequests started() {
    return started;
  }

  /** Reports that its database computes at this moment. */
  public int reports() {
    return reports.running();
  }

  @Override
  public void close() {
    context.close();
  }
}
