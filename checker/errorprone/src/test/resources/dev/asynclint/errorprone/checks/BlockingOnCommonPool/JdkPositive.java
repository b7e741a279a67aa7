package example;

import io.reactivex.rxjava3.core.Observable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** RULES, BlockingOnCommonPool: supplyAsync without an executor, at any depth; Schedulers.parallel. */
class JdkPositive {
  private JdbcTemplate jdbc;
  private RestTemplate rest;

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompletableFuture<Integer> supplyAsync() {
    // BUG: Diagnostic contains: Give CompletableFuture.supplyAsync an executor for blocking work: JdbcTemplate.update blocks
    return CompletableFuture.supplyAsync(() -> jdbc.update("delete"));
  }

  CompletableFuture<Void> runAsync(Path path) {
    // BUG: Diagnostic contains: JdkPositive.read blocks with Files.readString
    return CompletableFuture.runAsync(() -> System.out.println(read(path)));
  }

  CompletableFuture<String> thenApplyAsync(CompletableFuture<Path> path) {
    // BUG: Diagnostic contains: blocks with Files.readString
    return path.thenApplyAsync(JdkPositive::read);
  }

  CompletableFuture<Void> thenAcceptAsync(CompletableFuture<String> id) {
    return id.thenAcceptAsync(
        each -> {
          String url = "http://users/" + each;
          // BUG: Diagnostic contains: RestTemplate.getForObject blocks
          System.out.println(rest.getForObject(url, String.class));
        });
  }

  Mono<Integer> parallelScheduler() {
    // BUG: Diagnostic contains: Give Mono.fromCallable a scheduler for blocking work: JdbcTemplate.update blocks
    return Mono.fromCallable(() -> jdbc.update("delete")).subscribeOn(Schedulers.parallel());
  }

  Flux<Integer> timer() {
    return Flux.interval(Duration.ofSeconds(1))
        // BUG: Diagnostic contains: Give Flux.map a scheduler for blocking work
        .map(tick -> jdbc.update("delete"));
  }

  Observable<Integer> ticks() {
    return Observable.timer(1, TimeUnit.SECONDS)
        // BUG: Diagnostic contains: Give Observable.map a scheduler for blocking work
        .map(tick -> jdbc.update("delete"));
  }

  void chosen() {
    // BUG: Diagnostic contains: another executor, one for blocking work
    ForkJoinPool.commonPool().execute(() -> jdbc.update("delete"));
  }

  CompletableFuture<Void> inlineLambda(List<String> sql) {
    // BUG: Diagnostic contains: JdbcTemplate.update blocks
    return CompletableFuture.runAsync(() -> sql.forEach(each -> jdbc.update(each)));
  }
}
