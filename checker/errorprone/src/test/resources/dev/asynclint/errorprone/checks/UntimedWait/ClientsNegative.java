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
import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** RULES, UntimedWait: clients without timeouts on the request path. */
@RestController
class ClientsNegative {
  private final HttpClient http = HttpClient.newHttpClient();
  private final RestTemplate timed = new RestTemplate(new SimpleClientHttpRequestFactory());
  private final RestTemplate timedLater = new RestTemplate();
  private final RestTemplate handedOn = new RestTemplate();
  private final RestTemplate inBatches = new RestTemplate();

  ClientsNegative() {
    timedLater.setRequestFactory(new SimpleClientHttpRequestFactory());
    configure(handedOn);
  }

  private static void configure(RestTemplate template) {
    template.setRequestFactory(new SimpleClientHttpRequestFactory());
  }

  // OK: a timeout
  @GetMapping("/request")
  String request() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://example.org"))
            .timeout(Duration.ofSeconds(2))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  // OK: the builder may get one later
  @GetMapping("/builder")
  String builder() throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("https://example.org"));
    builder.timeout(Duration.ofSeconds(2));
    return http.send(builder.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  // OK: a factory of its own says how long
  @GetMapping("/factory")
  String factory() {
    return timed.getForObject("/users", String.class);
  }

  // OK: the factory is set later
  @GetMapping("/later")
  String later() {
    return timedLater.getForObject("/users", String.class);
  }

  // OK: another method may set one
  @GetMapping("/handed")
  String handed() {
    return handedOn.getForObject("/users", String.class);
  }

  // OK: no request uses it
  String batch() {
    return inBatches.getForObject("/users", String.class);
  }

  // OK: reading is timed
  @GetMapping("/connection")
  int connection() throws IOException {
    URLConnection connection = new URL("https://example.org").openConnection();
    connection.setReadTimeout(1000);
    return connection.getInputStream().read();
  }

  // OK: reading is timed
  @GetMapping("/socket")
  int socket() throws IOException {
    Socket socket = new Socket("localhost", 25);
    socket.setSoTimeout(1000);
    return socket.getInputStream().read();
  }

  // OK: suppressed
  @SuppressWarnings("UntimedWait")
  @GetMapping("/suppressed")
  int suppressed() throws IOException {
    return new Socket("localhost", 25).getInputStream().read();
  }
}
