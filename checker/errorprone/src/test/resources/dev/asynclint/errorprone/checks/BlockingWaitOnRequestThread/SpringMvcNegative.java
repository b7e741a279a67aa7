package example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.springframework.scheduling.annotation.Async;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import reactor.core.publisher.Mono;

/** RULES, BlockingWaitOnRequestThread: what a handler on a platform thread may do. */
@RestController
class SpringMvcNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  ExecutorService pool;
  AsyncService async;

  // OK: it returns the future
  @GetMapping("/future")
  CompletableFuture<String> future() {
    return user.thenApply(String::trim);
  }

  // OK: an async method that waits is BlockingWaitInAsync's business
  @GetMapping("/async")
  CompletableFuture<String> asyncHandler() {
    return CompletableFuture.completedFuture(user.join());
  }

  // OK: an async method that waits is BlockingWaitInAsync's business
  @GetMapping("/mono")
  Mono<String> mono() {
    return Mono.just(user.join());
  }

  // OK: a callback that waits is BlockingWaitInAsync's business
  @GetMapping("/callback")
  void callback(CompletableFuture<String> other) {
    user.thenAccept(name -> System.out.println(name + other.join()));
  }

  // OK: an executor runs it
  @GetMapping("/submitted")
  void submitted() {
    pool.submit(() -> user.join());
  }

  // OK: an executor runs it, then completes the deferred result
  @GetMapping("/deferred")
  DeferredResult<String> deferred() {
    DeferredResult<String> result = new DeferredResult<>();
    pool.execute(() -> result.setResult(user.join()));
    return result;
  }

  // OK: Spring MVC runs a Callable on its task executor
  @GetMapping("/callable")
  Callable<String> callable() {
    return () -> user.join();
  }

  // OK: blocking I/O on a servlet thread is normal Java
  @GetMapping("/file")
  String file() throws Exception {
    Thread.sleep(1);
    return Files.readString(Path.of("a"));
  }

  // OK: proven complete
  @GetMapping("/cached")
  String cached() {
    return user.isDone() ? user.join() : "not yet";
  }

  // OK: proven complete
  @GetMapping("/now")
  String now() {
    return user.getNow("not yet");
  }

  // OK: no handler reaches it
  String unreached() {
    return user.join();
  }

  // OK: an @Async method runs on an executor
  @GetMapping("/background")
  void background() {
    async.background();
  }

  static class AsyncService {
    final CompletableFuture<String> user = new CompletableFuture<>();

    @Async
    public void background() {
      System.out.println(user.join());
    }
  }

  // OK: the helper is called by the code that an executor runs
  @GetMapping("/helper")
  void helperOnExecutor() {
    pool.execute(() -> System.out.println(helper()));
  }

  private String helper() {
    CompletableFuture<String> mine = new CompletableFuture<>();
    return mine.join();
  }

  // OK: suppressed at the wait itself
  @GetMapping("/suppressed")
  @SuppressWarnings("BlockingWaitOnRequestThread")
  String suppressed() {
    return user.join();
  }

  // OK: suppressed at the wait itself, further down
  @GetMapping("/suppressed-helper")
  String suppressedHelper() {
    return trusted();
  }

  private String trusted() {
    @SuppressWarnings("BlockingWaitOnRequestThread")
    String name = user.join();
    return name;
  }

  // OK: a lookalike
  @GetMapping("/lookalike")
  String lookalike(java.util.Optional<String> name, java.util.Map<String, String> names) {
    return name.get() + names.get("a") + String.join(",", names.keySet());
  }

  // OK: a future nobody waits for
  @GetMapping("/start")
  void start() {
    user.thenAccept(System.out::println);
  }
}
