// args: -XepOpt:AsyncLint:UntimedWaits=on
package example;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** RULES, UntimedWait: clients without timeouts on the request path. */
@RestController
class ClientsPositive {
  private final HttpClient http = HttpClient.newHttpClient();

  // BUG: Diagnostic contains: [UntimedWait]
  private final RestTemplate template = new RestTemplate();

  @GetMapping("/request")
  String request() throws IOException, InterruptedException {
    // BUG: Diagnostic contains: [UntimedWait]
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://example.org")).GET().build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @GetMapping("/template")
  String template() {
    return users();
  }

  private String users() {
    return template.getForObject("/users", String.class);
  }

  @GetMapping("/own")
  String own() {
    // BUG: Diagnostic contains: [UntimedWait]
    return new RestTemplate().getForObject("/users", String.class);
  }

  @GetMapping("/connection")
  int connection() throws IOException {
    // BUG: Diagnostic contains: [UntimedWait]
    URLConnection connection = new URL("https://example.org").openConnection();
    return connection.getInputStream().read();
  }

  @GetMapping("/socket")
  int socket() throws IOException {
    // BUG: Diagnostic contains: [UntimedWait]
    return new Socket("localhost", 25).getInputStream().read();
  }
}
