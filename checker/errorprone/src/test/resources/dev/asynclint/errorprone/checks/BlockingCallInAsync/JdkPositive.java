package example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** RULES, BlockingCallInAsync: sleep, JDBC, Files, sockets, HttpClient.send. */
class JdkPositive {
  final HttpClient http = HttpClient.newHttpClient();

  CompletableFuture<String> file(Path path) throws IOException {
    // BUG: Diagnostic contains: Move this to threads that may block: Files.readString blocks, and JdkPositive.file returns CompletableFuture
    String text = Files.readString(path);
    return CompletableFuture.completedFuture(text);
  }

  CompletionStage<String> sleep(CompletionStage<String> user) {
    return user.thenApply(
        name -> {
          try {
            // BUG: Diagnostic contains: Thread.sleep blocks, and this runs on the thread that completes the stage
            Thread.sleep(100);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return name;
        });
  }

  CompletableFuture<Void> jdbc(CompletableFuture<Long> id, Connection connection) {
    return id.thenAccept(
        each -> {
          try (PreparedStatement insert = connection.prepareStatement("insert")) {
            // BUG: Diagnostic contains: PreparedStatement.executeUpdate blocks
            insert.executeUpdate();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  CompletableFuture<Void> address(CompletableFuture<String> host) {
    return host.whenComplete(
            (name, failure) -> {
              try {
                // BUG: Diagnostic contains: InetAddress.getByName blocks
                System.out.println(InetAddress.getByName(name));
              } catch (UnknownHostException e) {
                throw new UncheckedIOException(e);
              }
            })
        .thenApply(name -> null);
  }

  CompletableFuture<String> send(HttpRequest request) throws IOException, InterruptedException {
    // BUG: Diagnostic contains: Call sendAsync here: HttpClient.send blocks
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return CompletableFuture.completedFuture(answer.body());
  }
}
