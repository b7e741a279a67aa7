import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

class CatchesNegative {
  interface Names {
    CompletableFuture<String> of(long id);

    CompletableFuture<String> opened(String path) throws java.io.IOException;

    String check(String name);
  }

  static final class NamesException extends RuntimeException {
    NamesException(Throwable cause) {
      super(cause);
    }
  }

  private static final Logger LOG = Logger.getLogger("names");
  private final Names names;
  private final Executor executor;

  CatchesNegative(Names names, Executor executor) {
    this.names = names;
    this.executor = executor;
  }

  CompletableFuture<String> intoTheFuture(long id) {
    try {
      // OK: what is thrown at once becomes a failed future
      return names.of(id);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> intoThePromise(long id) {
    CompletableFuture<String> failed = new CompletableFuture<>();
    try {
      // OK: what is thrown at once becomes a failed future
      return names.of(id);
    } catch (RuntimeException e) {
      failed.completeExceptionally(new NamesException(e));
    }
    return failed;
  }

  CompletableFuture<String> translated(long id) {
    try {
      // OK: thrown on
      return names.of(id);
    } catch (RuntimeException e) {
      throw new NamesException(e);
    }
  }

  CompletableFuture<String> both(long id) {
    try {
      // OK: the future's failure is handled as well
      return names.of(id)
          .exceptionally(
              e -> {
                LOG.log(Level.WARNING, "no name", e);
                return "nobody";
              });
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no name", e);
      return CompletableFuture.completedFuture("nobody");
    }
  }

  String waited(long id) {
    try {
      // OK: waited for
      return names.of(id).join();
    } catch (CompletionException e) {
      LOG.log(Level.WARNING, "no name", e);
      return "nobody";
    }
  }

  CompletableFuture<String> declared(String path) {
    try {
      // OK: declared to be thrown at once
      return names.opened(path);
    } catch (Exception e) {
      LOG.log(Level.WARNING, "no file", e);
      return CompletableFuture.completedFuture("");
    }
  }

  CompletableFuture<String> checked(String name) {
    try {
      // OK: the check may throw
      return names.of(names.check(name).length());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no name", e);
      return CompletableFuture.completedFuture("nobody");
    }
  }

  CompletableFuture<String> rejected(long id) {
    try {
      // OK: an executor rejects at once
      return CompletableFuture.supplyAsync(() -> "" + id, executor);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.WARNING, "busy", e);
      return CompletableFuture.completedFuture("busy");
    }
  }

  CompletableFuture<String> invalid(long id) {
    try {
      // OK: arguments are checked at once
      return names.of(id);
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "no name", e);
      return CompletableFuture.completedFuture("nobody");
    }
  }

  CompletableFuture<String> own(long id) {
    try {
      // OK: throws at once
      return named(id);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no name", e);
      return CompletableFuture.completedFuture("nobody");
    }
  }

  private CompletableFuture<String> named(long id) {
    if (id < 0) {
      throw new IllegalArgumentException();
    }
    return names.of(id);
  }

  CompletableFuture<String> given(java.util.function.LongFunction<CompletableFuture<String>> naming) {
    try {
      // OK: a function may throw before it starts anything
      return naming.apply(1);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no name", e);
      return CompletableFuture.completedFuture("nobody");
    }
  }

  CompletableFuture<String> handedOn(long id) {
    try {
      // OK: the failure goes on to somebody
      return names.of(id);
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private CompletableFuture<String> failed(RuntimeException e) {
    return CompletableFuture.failedFuture(e);
  }

  CompletableFuture<String> oneKind(long id) {
    try {
      // OK: may be thrown at once
      return names.of(id);
    } catch (NamesException e) {
      LOG.log(Level.WARNING, "no name", e);
      return CompletableFuture.completedFuture("nobody");
    }
  }
}
