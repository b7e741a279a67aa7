package example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestTemplate;
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
    // BUG: Diagnostic contains: JdbcTemplate.update blocks
    return Mono.fromCallable(() -> jdbc.update("delete")).subscribeOn(Schedulers.parallel());
  }

  CompletableFuture<Void> inlineLambda(List<String> sql) {
    // BUG: Diagnostic contains: JdbcTemplate.update blocks
    return CompletableFuture.runAsync(() -> sql.forEach(each -> jdbc.update(each)));
  }
}
