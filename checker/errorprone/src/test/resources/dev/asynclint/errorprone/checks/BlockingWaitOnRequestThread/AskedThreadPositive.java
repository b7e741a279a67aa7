package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.scheduler.Schedulers;

/** RULES, BlockingWaitOnRequestThread: a request's thread may wait, and is held all the same. */
@RestController
class AskedThreadPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @GetMapping("/user")
  String user() {
    if (Schedulers.isInNonBlockingThread()) {
      return "";
    }
    // BUG: Diagnostic contains: join
    return user.join();
  }
}
