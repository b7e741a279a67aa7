package example;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.concurrent.CompletableFuture;

/** RULES, executing thread: Micronaut 4 runs plain handlers on its event loop. */
@Controller("/users")
class MicronautHandlersPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @Get
  String get() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  @Post
  String post() {
    // BUG: Diagnostic contains: load
    return load();
  }

  private String load() {
    CompletableFuture<String> mine = new CompletableFuture<>();
    return mine.join();
  }
}
