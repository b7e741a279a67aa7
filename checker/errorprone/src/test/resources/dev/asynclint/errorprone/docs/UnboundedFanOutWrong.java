package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnboundedFanOutWrong {
  interface Users {
    CompletableFuture<Void> load(long id);
  }

  private final Users users;

  UnboundedFanOutWrong(Users users) {
    this.users = users;
  }

  // snippet:calls
  @PostMapping("/users/warm-up")
  CompletableFuture<Void> warmUp(@RequestBody List<Long> ids) {
    // BUG: Diagnostic contains: [UnboundedFanOut]
    return CompletableFuture.allOf(ids.stream().map(users::load).toArray(CompletableFuture[]::new));
  }
  // end

  // snippet:pool
  @PostMapping("/reports/print")
  void print(@RequestBody String report) {
    // BUG: Diagnostic contains: [UnboundedFanOut]
    ExecutorService printer = Executors.newFixedThreadPool(4);
    printer.execute(() -> System.out.println(report));
    printer.shutdown();
  }
  // end
}
