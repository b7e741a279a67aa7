import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LibrariesPositive {
  RedisFuture<String> get(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return connection.async().get(key);
    }
  }

  CompletableFuture<Integer> length(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return connection.async().get(key).thenApply(String::length).toCompletableFuture();
    }
  }

  Mono<String> reactive(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return connection.reactive().get(key);
    }
  }

  Flux<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return Flux.fromStream(lines.filter(line -> !line.isEmpty()));
    }
  }

  Mono<Long> mapped(Path file, Mono<String> name) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      return name.map(n -> lines.filter(n::equals).count());
    }
  }

  void subscribed(Path file, Mono<String> name) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      // BUG: Diagnostic contains: [ResourceClosedBeforeAsyncEnds]
      name.map(n -> lines.filter(n::equals).count())
          // OK: the same work
          .subscribe(n -> System.out.println(lines.isParallel()), Throwable::printStackTrace);
    }
  }
}
