package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

class Users {
  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> direct(String id) {
    // BUG: Diagnostic contains: join
    return load(load(id).join());
  }

  CompletableFuture<String> timed(String id) throws Exception {
    // BUG: Diagnostic contains: get
    return load(load(id).get(1, TimeUnit.SECONDS));
  }

  CompletableFuture<String> inCallback(String id) {
    // BUG: Diagnostic contains: join
    return load(id).thenApply(name -> name + load(name).join());
  }

  CompletableFuture<String> referenced(CompletableFuture<CompletableFuture<String>> nested) {
    // BUG: Diagnostic contains: join
    return nested.thenApply(CompletableFuture::join);
  }

  Mono<String> reactive(Mono<String> name) {
    // BUG: Diagnostic contains: block
    return name.map(each -> Mono.just(each).block());
  }
}
