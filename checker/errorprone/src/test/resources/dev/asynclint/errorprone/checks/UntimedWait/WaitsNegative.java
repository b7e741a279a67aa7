// args: -XepOpt:AsyncLint:VirtualThreads=on -XepOpt:AsyncLint:UntimedWaits=on
package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, UntimedWait: untimed waits on the request path. */
@RestController
class WaitsNegative {
  private CompletableFuture<String> user;

  // OK: a timeout
  @GetMapping("/timed")
  String timed() throws ExecutionException, InterruptedException, TimeoutException {
    return user.get(1, TimeUnit.SECONDS);
  }

  // OK: a timeout, too
  @GetMapping("/or-timeout")
  String orTimeout() {
    return user.orTimeout(1, TimeUnit.SECONDS).join();
  }

  // OK: over when it is asked
  @GetMapping("/done")
  String done() {
    return user.isDone() ? user.join() : "";
  }

  // OK: in an async context the wait itself is wrong
  @GetMapping("/callback")
  CompletableFuture<String> callback() {
    return user.thenApply(name -> name + helper());
  }

  private String helper() {
    return user.join();
  }

  // OK: no request
  @Scheduled(fixedDelay = 1000)
  void scheduled() {
    user.join();
  }

  // OK: no request reaches it
  String elsewhere() {
    return user.join();
  }

  // OK: a test
  @Test
  void test() {
    user.join();
  }

  // OK: suppressed
  @SuppressWarnings("UntimedWait")
  @GetMapping("/suppressed")
  String suppressed() {
    return user.join();
  }
}
