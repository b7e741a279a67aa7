import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.publisher.Mono;

class HandlersNegative {
  interface Names {
    CompletableFuture<String> of(long id);

    Mono<String> find(long id);

    CompletableFuture<Void> closeAsync();
  }

  static final class NotFound extends RuntimeException {}

  private static final Logger LOG = Logger.getLogger("names");
  private final Names names;

  HandlersNegative(Names names) {
    this.names = names;
  }

  CompletableFuture<String> fallback(long id) {
    // OK: a fallback that somebody chose
    return names.of(id).exceptionally(e -> "nobody");
  }

  CompletableFuture<String> looksAtIt(long id) {
    // OK: the failure is logged
    return names.of(id)
        .exceptionally(
            e -> {
              LOG.log(Level.WARNING, "no name", e);
              return null;
            });
  }

  CompletableFuture<String> logsSomething(long id) {
    // OK: somebody is told, if not what
    return names.of(id)
        .exceptionally(
            e -> {
              LOG.warning("no name");
              return null;
            });
  }

  CompletableFuture<String> loggedBefore(long id) {
    // OK: logged upstream
    return names.of(id)
        .whenComplete(
            (name, e) -> {
              if (e != null) {
                LOG.log(Level.WARNING, "no name", e);
              }
            })
        .exceptionally(e -> null);
  }

  Mono<String> loggedBefore(Mono<Long> id) {
    // OK: logged upstream
    return id.flatMap(
        n ->
            names.find(n)
                .doOnError(e -> LOG.log(Level.WARNING, "no name", e))
                .onErrorResume(e -> Mono.empty()));
  }

  Mono<String> narrowed(long id) {
    // OK: one kind of failure is an answer
    return names.find(id).onErrorResume(NotFound.class, e -> Mono.empty());
  }

  Mono<String> ends(long id) {
    // OK: the operator says so
    return names.find(id).onErrorComplete();
  }

  CompletableFuture<String> meant(long id) {
    // OK: called ignored
    return names.of(id).exceptionally(ignored -> null);
  }

  CompletableFuture<Boolean> exists(long id) {
    // OK: the failure is the answer
    return names.of(id).handle((name, e) -> e == null);
  }

  CompletableFuture<Optional<String>> optional(long id) {
    // OK: asks whether there is a value
    return names.of(id).handle((name, e) -> Optional.ofNullable(name));
  }

  CompletableFuture<String> tested(long id) {
    // OK: asks whether there is a value
    return names.of(id).handle((name, e) -> name == null ? "nobody" : name.trim());
  }

  CompletableFuture<Void> after(CompletableFuture<Void> previous, long id) {
    // OK: whoever started it sees its failure
    return previous.exceptionally(e -> null).thenCompose(done -> names.of(id)).thenAccept(n -> {});
  }

  CompletableFuture<Void> end() {
    // OK: the end of a resource
    return names.closeAsync().exceptionally(e -> null);
  }

  CompletableFuture<String> passedOn(long id) {
    // OK: whenComplete passes the failure on
    return names.of(id).whenComplete((name, e) -> LOG.info("asked for " + id));
  }
}
