package example;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.concurrent.CompletableFuture;

/** RULES, request path: Micronaut's handlers. */
@Controller("/users")
class MicronautPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @Get
  String get() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  @Post
  String post() {
    return load();
  }

  private String load() {
    CompletableFuture<String> mine = new CompletableFuture<>();
    // BUG: Diagnostic contains: MicronautPositive.post
    return mine.join();
  }
}
