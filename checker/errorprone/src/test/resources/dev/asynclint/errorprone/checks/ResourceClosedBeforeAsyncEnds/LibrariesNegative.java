import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LibrariesNegative {
  interface Holder<T> extends AutoCloseable {
    T get();

    @Override
    void close();
  }

  CompletionStage<AsyncResultSet> held(Holder<CqlSession> shared) {
    try (Holder<CqlSession> session = shared) {
      // OK: the holder is closed, and not what it holds
      return session.get().executeAsync("select 1");
    }
  }

  Flux<String> usedByTheFlux(Path file) {
    // OK: closed when the flux ends
    return Flux.using(() -> Files.lines(file), Flux::fromStream, Stream::close);
  }

  List<String> blocked(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      // OK: waited for before the stream is closed
      return Flux.fromStream(lines).collectList().block();
    }
  }

  String synchronous(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      // OK: nothing is async
      return connection.sync().get(key);
    }
  }

  String awaited(RedisClient client, String key) throws Exception {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      // OK: waited for before the connection is closed
      return connection.async().get(key).get();
    }
  }

  Mono<String> ofAValue(RedisClient client, String key) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      // OK: the value is there
      return Mono.just(connection.sync().get(key));
    }
  }

  void sent(java.util.Properties settings) {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
      // OK: closing a producer waits for what it sends
      producer.send(new ProducerRecord<>("topic", "value"));
    }
  }

  CompletionStage<AsyncResultSet> query(CqlSession opened) {
    try (CqlSession session = opened) {
      // OK: closing a session waits for its requests
      return session.executeAsync("select 1");
    }
  }

  Mono<Long> deferred(Path file) {
    return Mono.fromCallable(
        () -> {
          // OK: opened and closed when the mono runs
          try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
          }
        });
  }
}
