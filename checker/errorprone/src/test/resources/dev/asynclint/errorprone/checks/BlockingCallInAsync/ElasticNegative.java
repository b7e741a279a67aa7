package checks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class ElasticNegative {
  private final Scheduler scheduler = Schedulers.newBoundedElastic(4, 100, "files");

  // OK: a scheduler of one's own for blocking work
  Mono<String> own(Path file) {
    return Mono.fromCallable(() -> Files.readString(file)).subscribeOn(scheduler);
  }

  // OK: published on the pool before
  Flux<String> published(Flux<Path> files) {
    return files
        .publishOn(Schedulers.boundedElastic())
        .map(
            f -> {
              try {
                return Files.readString(f);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }

  // OK: a transformation of one's own puts it on the pool
  Mono<String> transformed(Path file) {
    return Mono.fromCallable(() -> Files.readString(file)).transform(this::elastic);
  }

  private <T> Mono<T> elastic(Mono<T> m) {
    return m.subscribeOn(Schedulers.boundedElastic());
  }

  // OK: a helper takes the callable and puts it on the pool
  Mono<String> helper(Path file) {
    return blocking(() -> Files.readString(file));
  }

  private static <T> Mono<T> blocking(java.util.concurrent.Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
  }

  // OK: opened, read and closed on the pool
  Flux<String> using(Path file) {
    return Flux.using(() -> Files.lines(file), Flux::fromStream, Stream::close)
        .subscribeOn(Schedulers.boundedElastic());
  }

  // OK: in memory
  Mono<Properties> memory(String text) {
    return Mono.fromCallable(
        () -> {
          Properties p = new Properties();
          p.load(new StringReader(text));
          p.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
          return p;
        });
  }

  // OK: only a name
  CompletableFuture<String> name(File f) {
    return CompletableFuture.completedFuture(f.toPath().getFileName().toString());
  }

  // OK: a queue without bounds never blocks who puts
  private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();

  CompletableFuture<String> offered(CompletableFuture<String> f) {
    return f.thenApply(
        v -> {
          queue.add(v);
          queue.offer(v);
          return queue.poll();
        });
  }

  // OK: Vert.x runs it on a worker
  Future<String> worker(Vertx vertx, Path file) {
    return vertx.executeBlocking(() -> Files.readString(file));
  }

  // OK: an executor that somebody chose
  CompletableFuture<String> chosen(Path file, Executor executor) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Files.readString(file);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        },
        executor);
  }

  // OK: a resource of the class path in the jar, read once into a constant
  private static final String TEMPLATE = template();

  private static String template() {
    try (InputStream in = ElasticNegative.class.getResourceAsStream("/t.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Mono<String> constant() {
    return Mono.just(TEMPLATE);
  }

  // OK: runs before there is a chain, on the caller's thread that is no event loop
  @org.springframework.scheduling.annotation.Async
  CompletableFuture<String> async(Path file) throws IOException {
    return CompletableFuture.completedFuture(Files.readString(file));
  }
}
