package example;

import io.micronaut.scheduling.annotation.ExecuteOn;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.scheduling.annotation.Async;
import reactor.core.publisher.Mono;

/** RULES, async context: bodies that are no async context, whatever they return. */
class AnnotatedBodiesNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: an executor runs the body of an @Async method
  @Async
  public CompletableFuture<String> springAsync() {
    return CompletableFuture.completedFuture(user.join());
  }

  // OK: an executor runs the body of an @Asynchronous method
  @Asynchronous
  public CompletionStage<String> asynchronous() {
    return Asynchronous.Result.complete(user.join());
  }

  // OK: SmallRye's @Blocking
  @Blocking
  public Uni<String> blocking() {
    return Uni.createFrom().item(user.join());
  }

  // OK: JetBrains' @Blocking
  @org.jetbrains.annotations.Blocking
  public Mono<String> jetBrainsBlocking() {
    return Mono.just(user.join());
  }

  // OK: Micronaut's @Blocking
  @io.micronaut.core.annotation.Blocking
  public Mono<String> micronautBlocking() {
    return Mono.just(user.join());
  }

  // OK: @ExecuteOn names the executor
  @ExecuteOn("blocking")
  public Mono<String> executeOn() {
    return Mono.just(user.join());
  }

  // OK: a virtual thread may wait
  @RunOnVirtualThread
  public Uni<String> virtualThread() {
    return Uni.createFrom().item(user.join());
  }

  @Path("/users")
  static class Resource {
    final CompletableFuture<String> user = new CompletableFuture<>();

    // OK: a @Transactional handler runs on a worker thread
    @GET
    @Transactional
    public CompletionStage<String> transactional() {
      return CompletableFuture.completedStage(user.join());
    }
  }

  @Async
  static class AsyncService {
    final CompletableFuture<String> user = new CompletableFuture<>();

    // OK: @Async on the class
    public CompletableFuture<String> all() {
      return CompletableFuture.completedFuture(user.join());
    }
  }

  @Blocking
  static class BlockingResource {
    final CompletableFuture<String> user = new CompletableFuture<>();

    // OK: @Blocking on the class
    public Uni<String> all() {
      return Uni.createFrom().item(user.join());
    }
  }

  static class Caller {
    AsyncService service;

    // OK: the chain goes through a method that an executor runs
    CompletableFuture<String> call() {
      return service.all().thenApply(String::trim);
    }
  }

  // OK: a helper called from such a body
  @Async
  public CompletableFuture<String> throughHelper() {
    return CompletableFuture.completedFuture(helper());
  }

  private String helper() {
    return user.join();
  }

  // OK: an inline lambda belongs to the body
  @Async
  public CompletableFuture<java.util.List<String>> inlineLambda(
      java.util.List<CompletableFuture<String>> all) {
    return CompletableFuture.completedFuture(all.stream().map(each -> each.join()).toList());
  }
}
