import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.publisher.Mono;

class CatchesPositive {
  interface Names {
    CompletableFuture<String> of(long id);

    Mono<String> find(long id);
  }

  private static final Logger LOG = Logger.getLogger("names");
  private final Names names;

  CatchesPositive(Names names) {
    this.names = names;
  }

  CompletableFuture<String> fallback(long id) {
    try {
      // BUG: Diagnostic contains: [LostAsyncException]
      return names.of(id);
    } catch (Exception e) {
      LOG.log(Level.WARNING, "no name", e);
      return CompletableFuture.completedFuture("nobody");
    }
  }

  CompletableFuture<Integer> chained(long id) {
    try {
      // BUG: Diagnostic contains: [LostAsyncException]
      return names.of(id).thenApply(String::length);
    } catch (CompletionException e) {
      LOG.log(Level.WARNING, "no name", e);
      return CompletableFuture.completedFuture(0);
    }
  }

  Mono<String> cold(long id) {
    try {
      // BUG: Diagnostic contains: [LostAsyncException]
      return names.find(id);
    } catch (RuntimeException e) {
      return Mono.just("nobody");
    }
  }

  CompletableFuture<String> kept(long id) {
    CompletableFuture<String> name;
    try {
      // BUG: Diagnostic contains: [LostAsyncException]
      name = names.of(id);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no name", e);
      name = CompletableFuture.completedFuture("nobody");
    }
    return name;
  }
}
