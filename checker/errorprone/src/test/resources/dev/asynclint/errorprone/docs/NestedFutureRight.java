package docs;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class NestedFutureRight {
  interface Visits {
    CompletableFuture<Void> save(String user);

    Mono<Void> saveLater(String user);
  }

  private final Visits visits;

  NestedFutureRight(Visits visits) {
    this.visits = visits;
  }

  // snippet:stage
  CompletableFuture<String> welcome(CompletableFuture<String> user) {
    return user.thenCompose(name -> visits.save(name)).thenApply(saved -> "welcome");
  }
  // end

  // snippet:mono
  Mono<String> welcome(Mono<String> user) {
    return user.flatMap(name -> visits.saveLater(name)).thenReturn("welcome");
  }
  // end

  // snippet:task
  CompletableFuture<?> saved(String user) {
    return visits.save(user);
  }
  // end

  // snippet:flattened
  CompletableFuture<Void> savedAnyhow(CompletableFuture<String> user) {
    return user.handle((name, failure) -> visits.save(failure == null ? name : "somebody"))
        .thenCompose(saved -> saved);
  }
  // end

  // snippet:suppressed
  // The caller is told that the visit is being saved, not that it is saved.
  @SuppressWarnings("NestedFuture")
  CompletableFuture<String> accepted(CompletableFuture<String> user) {
    return user.thenApply(visits::save).thenApply(started -> "accepted");
  }
  // end
}
