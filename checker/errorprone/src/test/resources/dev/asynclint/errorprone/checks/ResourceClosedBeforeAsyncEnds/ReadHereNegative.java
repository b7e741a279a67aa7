package checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StreamUtils;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ReadHereNegative {
  // OK: collected first
  Flux<String> collected(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return Flux.fromStream(lines.collect(Collectors.toList()).stream());
    }
  }

  // OK: an array is complete
  Flux<String> array(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return Flux.fromArray(lines.toArray(String[]::new));
    }
  }

  // OK: a helper of the module reads all
  Flux<String> helper(Statement s) throws SQLException {
    try (ResultSet rs = s.executeQuery("x")) {
      return Flux.fromIterable(all(rs));
    }
  }

  private static List<String> all(ResultSet rs) throws SQLException {
    List<String> all = new ArrayList<>();
    while (rs.next()) {
      all.add(rs.getString(1));
    }
    return all;
  }

  // OK: bytes are sent
  Mono<String> sent(WebClient client, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return client
          .post()
          .bodyValue(StreamUtils.copyToByteArray(in))
          .retrieve()
          .bodyToMono(String.class);
    }
  }

  // OK: waited for by the loop over what comes
  List<String> iterated(Path file) throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String s : Flux.fromStream(lines).toIterable()) {
        all.add(s);
      }
    }
    return all;
  }

  // OK: a promise handed to a helper that waits
  void given(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      finish(CompletableFuture.runAsync(() -> read(in)));
    }
  }

  private static void finish(CompletableFuture<Void> f) {
    f.join();
  }

  private static void read(InputStream in) {}

  // OK: the work that uses it has ended when the future that the method returns does not matter
  Mono<Integer> constant(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int length = reader.readLine().length();
      return Mono.fromCallable(() -> length);
    }
  }
}
