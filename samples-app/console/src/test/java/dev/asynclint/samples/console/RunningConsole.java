package dev.asynclint.samples.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Database, both services and the console, on free ports, and a client that speaks its API. */
public final class RunningConsole implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private RunningConsole(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param limit of a load
   * @param grace after the last viewer has left
   */
  public static RunningConsole start(Duration limit, Duration grace) {
    return new RunningConsole(
        ConsoleApplication.start(
            "--console.port=0",
            "--console.right-port=0",
            "--console.wrong-port=0",
            "--console.limit=" + limit.toMillis() + "ms",
            "--console.grace=" + grace.toMillis() + "ms"));
  }

  public String url() {
    return context.getBean(Addresses.class).console();
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> load(String experiment, int connections) {
    String body = "{\"experiment\":\"%s\",\"connections\":%d}".formatted(experiment, connections);
    return post("/api/load", "application/json", body);
  }

  public HttpResponse<String> stop() {
    return send(request("/api/load").DELETE());
  }

  public JsonNode snapshot() {
    return JsonMapper.shared().readTree(get("/api/snapshot").body());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(20));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("The console does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
