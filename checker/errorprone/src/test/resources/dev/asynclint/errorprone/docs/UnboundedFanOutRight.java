package docs;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class UnboundedFanOutRight {
  interface Users {
    Mono<Void> load(long id);
  }

  private final Users users;

  UnboundedFanOutRight(Users users) {
    this.users = users;
  }

  // snippet:calls
  @PostMapping("/users/warm-up")
  Mono<Void> warmUp(@RequestBody List<Long> ids) {
    return Flux.fromIterable(ids).flatMap(users::load, 8).then();
  }
  // end

  // snippet:pool
  private final ExecutorService printer = Executors.newFixedThreadPool(4);

  @PostMapping("/reports/print")
  void print(@RequestBody String report) {
    printer.execute(() -> System.out.println(report));
  }
  // end

  // snippet:suppressed
  // The operator's debug route: one thread that outlives the pools it looks at.
  @SuppressWarnings("UnboundedFanOut")
  @PostMapping("/debug/dump")
  void dump() {
    new Thread(() -> System.out.println(Thread.getAllStackTraces().keySet())).start();
  }
  // end
}
