package example;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletableFuture;

/** RULES, request path: Micronaut's handlers that do not wait. */
@Controller("/users")
class MicronautNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: it returns the future
  @Get
  CompletableFuture<String> get() {
    return user;
  }

  // OK: nobody reaches it
  String helper() {
    return user.join();
  }
}
