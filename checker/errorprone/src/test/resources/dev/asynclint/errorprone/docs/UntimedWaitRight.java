// args: -XepOpt:AsyncLint:VirtualThreads=on -XepOpt:AsyncLint:UntimedWaits=on
package docs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
class UntimedWaitRight {
  interface Users {
    CompletableFuture<String> find(String name);
  }

  private final Users users;

  UntimedWaitRight(Users users) {
    this.users = users;
  }

  // snippet:join
  private final RestTemplate greetings = new RestTemplate(withTimeouts());

  private static SimpleClientHttpRequestFactory withTimeouts() {
    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
    factory.setConnectTimeout(500);
    factory.setReadTimeout(2_000);
    return factory;
  }

  @GetMapping("/greeting")
  String greeting() {
    String user = users.find("ada").orTimeout(2, TimeUnit.SECONDS).join();
    return greetings.getForObject("/greetings/{user}", String.class, user);
  }
  // end

  // snippet:suppressed
  // The repository has a timeout of its own.
  @SuppressWarnings("UntimedWait")
  @GetMapping("/name")
  String name() {
    return users.find("ada").join();
  }
  // end
}
