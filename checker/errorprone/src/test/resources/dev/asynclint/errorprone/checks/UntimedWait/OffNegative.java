// args: -XepOpt:AsyncLint:VirtualThreads=on
package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

/** RULES, UntimedWait: off. */
@RestController
class OffNegative {
  private final RestTemplate template = new RestTemplate();
  private CompletableFuture<String> user;

  // OK: nobody has asked for it
  @GetMapping("/user")
  String user() {
    return user.join() + template.getForObject("/users", String.class);
  }
}
