package orders;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Chains that end in a handler which does not use the error. */
class IgnoringHandlersPositive {
  void whenComplete() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load).whenComplete((v, e) -> System.out.println("loaded"));
  }

  void exceptionally() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load).exceptionally(e -> null);
  }

  void handle() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.supplyAsync(() -> 1).handle((v, e) -> v);
  }

  void methodReference() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load).whenComplete(this::count);
  }

  void subscribe(Mono<String> mono) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    mono.subscribe();
  }

  void subscribeWithValueConsumer(Flux<String> flux) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    flux.subscribe(System.out::println);
  }

  void subscribeWithEmptyErrorConsumer(Flux<String> flux) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    flux.subscribe(System.out::println, e -> {});
  }

  void mutinyWithoutFailureConsumer(Uni<String> uni) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    uni.subscribe().with(System.out::println);
  }

  void vertxOnSuccessOnly(Vertx vertx) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    vertx.fileSystem().writeFile("a.txt", Buffer.buffer()).onSuccess(v -> System.out.println("written"));
  }

  private void count(Void v, Throwable e) {
    System.out.println("loaded");
  }

  private void load() {}
}
