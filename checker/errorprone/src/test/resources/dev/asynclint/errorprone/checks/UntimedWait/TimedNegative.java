// args: -XepOpt:AsyncLint:UntimedWaits=on
package checks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import reactor.core.publisher.Mono;

@RestController
class TimedNegative {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  // OK: the wait has a time limit
  @GetMapping("/a")
  String timedWait() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://a")).build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .get(1, TimeUnit.SECONDS)
        .body();
  }

  // OK: the future has one
  @GetMapping("/b")
  String orTimeout() {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://a")).build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .orTimeout(1, TimeUnit.SECONDS)
        .join()
        .body();
  }

  // OK: the request has one
  @GetMapping("/c")
  String timed() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder().uri(URI.create("http://a")).timeout(Duration.ofSeconds(1)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private final RestTemplate rest = restTemplate();

  private static RestTemplate restTemplate() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(1000);
    factory.setReadTimeout(1000);
    return new RestTemplate(factory);
  }

  // OK: its factory has timeouts
  @GetMapping("/d")
  String factory() {
    return rest.getForObject("http://a", String.class);
  }

  // OK: timeout of the chain
  @GetMapping("/e")
  String mono(Mono<String> m) {
    return m.timeout(Duration.ofSeconds(1)).block();
  }
}
