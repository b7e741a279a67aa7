package example;

import java.util.concurrent.CompletableFuture;

class Service {
  String first(String id) {
    return second(id).trim();
  }

  private String second(String id) {
    return Client.third(id);
  }
}

final class Client {
  static String third(String id) {
    return fourth(id);
  }

  private static String fourth(String id) {
    return fifth(new CompletableFuture<>());
  }

  private static String fifth(CompletableFuture<String> response) {
    // BUG: Diagnostic contains: join
    return response.join();
  }
}
