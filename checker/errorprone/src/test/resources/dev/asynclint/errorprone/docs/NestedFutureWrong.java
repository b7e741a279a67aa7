package docs;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class NestedFutureWrong {
  interface Visits {
    CompletableFuture<Void> save(String user);

    Mono<Void> saveLater(String user);
  }

  private final Visits visits;

  NestedFutureWrong(Visits visits) {
    this.visits = visits;
  }

  // snippet:stage
  CompletableFuture<String> welcome(CompletableFuture<String> user) {
    // BUG: Diagnostic contains: [NestedFuture]
    return user.thenApply(name -> visits.save(name)).thenApply(saved -> "welcome");
  }
  // end

  // snippet:mono
  Mono<String> welcome(Mono<String> user) {
    // BUG: Diagnostic contains: [NestedFuture]
    return user.map(name -> visits.saveLater(name)).thenReturn("welcome");
  }
  // end

  // snippet:task
  CompletableFuture<?> saved(String user) {
    // BUG: Diagnostic contains: [NestedFuture]
    return CompletableFuture.supplyAsync(() -> visits.save(user));
  }
  // end
}
