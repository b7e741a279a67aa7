// args: -XepOpt:AsyncLint:VirtualThreads=on -XepOpt:AsyncLint:UntimedWaits=on
package docs;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
class UntimedWaitWrong {
  interface Users {
    CompletableFuture<String> find(String name);
  }

  private final Users users;

  UntimedWaitWrong(Users users) {
    this.users = users;
  }

  // snippet:join
  // BUG: Diagnostic contains: [UntimedWait]
  private final RestTemplate greetings = new RestTemplate();

  @GetMapping("/greeting")
  String greeting() {
    // BUG: Diagnostic contains: [UntimedWait]
    String user = users.find("ada").join();
    return greetings.getForObject("/greetings/{user}", String.class, user);
  }
  // end
}
