package example;

import java.util.concurrent.CompletableFuture;

final class Client {
  static String fourth(String id) {
    return fifth(fetch(id));
  }

  private static String fifth(CompletableFuture<String> response) {
    return response.join();
  }

  static CompletableFuture<String> fetch(String id) {
    return new CompletableFuture<>();
  }
}
