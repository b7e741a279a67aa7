package docs;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BlockingWaitOnRequestThreadWrong {
  interface Users {
    CompletableFuture<String> name(long id);
  }

  private final Users users;

  BlockingWaitOnRequestThreadWrong(Users users) {
    this.users = users;
  }

  // snippet:wait
  @GetMapping("/users/{id}/title")
  String title(@PathVariable("id") long id) {
    return "Profile of " + name(id);
  }

  private String name(long id) {
    // BUG: Diagnostic contains: [BlockingWaitOnRequestThread]
    return users.name(id).join();
  }
  // end
}
