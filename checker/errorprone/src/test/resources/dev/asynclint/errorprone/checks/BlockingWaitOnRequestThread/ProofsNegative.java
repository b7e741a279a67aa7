package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, exemption 1: proven complete, on a request thread. */
@RestController
class ProofsNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: an early exit
  @GetMapping("/early")
  String early() {
    if (!user.isDone()) {
      return "not yet";
    }
    return user.join();
  }

  private static boolean ready(CompletableFuture<?> future) {
    return future != null && future.isDone();
  }

  // OK: a predicate helper
  @GetMapping("/predicate")
  String predicate() {
    return ready(user) ? user.join() : "";
  }

  // OK: the elements of a list given to allOf
  @GetMapping("/all")
  CompletableFuture<List<String>> all(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(ignored -> futures.stream().map(CompletableFuture::join).toList());
  }

  // OK: completedFuture
  @GetMapping("/completed")
  String completed() {
    CompletableFuture<String> done = CompletableFuture.completedFuture("a");
    return done.join();
  }

  // OK: the stage's own callback
  @GetMapping("/own")
  void own() {
    user.whenComplete((name, failure) -> System.out.println(user.join()));
  }

  // OK: every caller of the helper has checked
  @GetMapping("/helper")
  String helper() {
    return user.isDone() ? value(user) : "";
  }

  private static String value(CompletableFuture<String> future) {
    return future.join();
  }
}
