package checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.MDC;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ConsumedNegative {
  interface Store {
    CompletableFuture<Void> upload(Path file);

    CompletableFuture<Void> put(byte[] bytes);

    CompletableFuture<Void> line(String line);

    Mono<Void> write(String line);
  }

  private final Store store;
  private final DataSource data;

  ConsumedNegative(Store store, DataSource data) {
    this.store = store;
    this.data = data;
  }

  // OK: the stream is read to its end here, the uploads do not use it
  CompletableFuture<Void> walk(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return CompletableFuture.allOf(
          files.map(store::upload).toArray(CompletableFuture[]::new));
    }
  }

  // OK: read here, bytes are handed over
  CompletableFuture<Void> bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return store.put(in.readAllBytes());
    }
  }

  // OK: lines are read here
  CompletableFuture<Void> lines(Path file) throws IOException {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        all.add(store.line(line));
      }
    }
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  // OK: the list is complete before the Flux is made
  Flux<String> list(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return Flux.fromIterable(lines.toList());
    }
  }

  // OK: the row is read here, the value goes on
  CompletableFuture<String> row() throws SQLException {
    try (Connection c = data.getConnection();
        PreparedStatement s = c.prepareStatement("select 1");
        ResultSet r = s.executeQuery()) {
      return CompletableFuture.completedFuture(r.next() ? r.getString(1) : null);
    }
  }

  // OK: the log context ends on the thread where it began
  CompletableFuture<Void> logged(String id, Path file) {
    try (MDC.MDCCloseable ignored = MDC.putCloseable("id", id)) {
      return store.upload(file);
    }
  }

  // OK: the first element only
  Mono<Void> first(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return Mono.justOrEmpty(files.findFirst()).flatMap(p -> store.write(p.toString()));
    }
  }

  // OK: given a file that the work opens itself; the lock file is another
  CompletableFuture<Void> name(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      return CompletableFuture.runAsync(() -> System.out.println(first));
    }
  }

  // OK: closed by the work when it ends, and here only after a failure to start
  CompletableFuture<Void> handedOver(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return CompletableFuture.runAsync(
          () -> {
            try (in) {
              in.read();
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    } catch (RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
