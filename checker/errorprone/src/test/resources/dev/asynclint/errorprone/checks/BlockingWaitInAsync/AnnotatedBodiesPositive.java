package example;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import reactor.core.publisher.Mono;

/** RULES, async context: @NonBlocking; the innermost function wins over the annotation. */
class AnnotatedBodiesPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();

  @NonBlocking
  String smallRye() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  @org.jetbrains.annotations.NonBlocking
  String jetBrains() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  @io.micronaut.core.annotation.NonBlocking
  String micronaut() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  @Path("/users")
  static class Resource {
    final CompletableFuture<String> user = new CompletableFuture<>();

    @GET
    @NonBlocking
    public String get() {
      // BUG: Diagnostic contains: join
      return user.join();
    }
  }

  @NonBlocking
  static class NonBlockingResource {
    final CompletableFuture<String> user = new CompletableFuture<>();

    String get() {
      // BUG: Diagnostic contains: join
      return user.join();
    }
  }

  @NonBlocking
  String throughHelper() {
    // BUG: Diagnostic contains: join
    return helper();
  }

  private String helper() {
    return user.join();
  }

  // The callback does not run in the body of the @Async method.
  @Async
  public CompletableFuture<String> callbackInAsyncBody() {
    // BUG: Diagnostic contains: join
    return user.thenApply(name -> name + other.join());
  }

  // The callback does not run in the body of the @Blocking method.
  @Blocking
  public Uni<String> callbackInBlockingBody(Uni<String> name) {
    // BUG: Diagnostic contains: join
    return name.map(value -> value + other.join());
  }

  // The annotation of one method is not its neighbour's.
  public Mono<String> neighbour() {
    // BUG: Diagnostic contains: join
    return Mono.just(user.join());
  }

  // Spring's own @Transactional moves nothing to another thread: the name alone does not count.
  @interface Transactional {}

  @Transactional
  public Mono<String> homonym() {
    // BUG: Diagnostic contains: join
    return Mono.just(user.join());
  }
}
