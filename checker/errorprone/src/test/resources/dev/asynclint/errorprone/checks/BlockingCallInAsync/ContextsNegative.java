package example;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** RULES, BlockingCallInAsync: who may block, whatever it returns. */
@RestController
class ContextsNegative {
  private final JdbcTemplate jdbc = new JdbcTemplate();
  private final RestTemplate rest = new RestTemplate();

  // OK: an executor runs the body of @Async methods
  @Async
  public CompletableFuture<Integer> async() {
    return CompletableFuture.completedFuture(jdbc.update("delete"));
  }

  // OK: blocking I/O on a servlet's thread is normal Java
  @GetMapping("/users")
  String handler() {
    return rest.getForObject("http://users", String.class);
  }

  // OK: a pool for blocking work
  Mono<Integer> boundedElastic() {
    return Mono.fromCallable(() -> jdbc.update("delete")).subscribeOn(Schedulers.boundedElastic());
  }

  // OK: published to a pool for blocking work
  Mono<Integer> published(Mono<String> sql) {
    return sql.publishOn(Schedulers.boundedElastic()).map(jdbc::update);
  }

  // OK: a worker thread
  io.vertx.core.Future<Integer> worker(Vertx vertx) {
    return vertx.executeBlocking(() -> jdbc.update("delete"));
  }

  // OK: it says so of itself
  @Blocking
  public Uni<Integer> blocking() {
    return Uni.createFrom().item(jdbc.update("delete"));
  }

  // OK: it happens once, when something starts
  CompletableFuture<Void> startAsync(Path folder) throws Exception {
    Files.createDirectories(folder);
    return CompletableFuture.completedFuture(null);
  }

  // OK: so does a function that it runs now
  CompletableFuture<Void> startAsync(Path folder, Executor pool) throws Exception {
    return guarded(
        () -> {
          Files.createDirectories(folder);
          return CompletableFuture.completedFuture(null);
        });
  }

  private static CompletableFuture<Void> guarded(Callable<CompletableFuture<Void>> work)
      throws Exception {
    return work.call();
  }

  // OK: and whatever is given to what initialises
  CompletableFuture<Void> initializeStore(Path folder) throws Exception {
    Files.createDirectories(folder);
    return CompletableFuture.completedFuture(null);
  }

  // OK: a test
  @Test
  CompletableFuture<String> test() throws Exception {
    return CompletableFuture.completedFuture(Files.readString(Path.of("a")));
  }

  // OK: the lambda decides, and nobody has said who runs it
  CompletableFuture<Runnable> later() {
    return CompletableFuture.completedFuture(() -> jdbc.update("delete"));
  }

  // OK: the wait around it is another check's
  CompletableFuture<String> waits(CompletableFuture<String> user) {
    return CompletableFuture.completedFuture(user.join());
  }
}
