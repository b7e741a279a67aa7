// args: -XepOpt:AsyncLint:UntimedWaits=on
package checks;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
class UntimedPositive {
  // BUG: Diagnostic contains: [UntimedWait]
  private final RestTemplate rest = new RestTemplate();

  @GetMapping("/a")
  String rest() {
    return rest.getForObject("http://a", String.class);
  }

  @GetMapping("/b")
  String http() throws Exception {
    return HttpClient.newHttpClient()
        .send(
            // BUG: Diagnostic contains: [UntimedWait]
            HttpRequest.newBuilder(URI.create("http://a")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @GetMapping("/c")
  long url(String where) throws Exception {
    // BUG: Diagnostic contains: [UntimedWait]
    return new URL(where).openConnection().getContentLengthLong();
  }
}
