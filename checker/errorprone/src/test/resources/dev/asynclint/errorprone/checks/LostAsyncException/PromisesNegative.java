import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

class PromisesNegative {
  interface Callback {
    void onSuccess(String value);

    void onFailure(Exception failure);
  }

  interface Client {
    void call(Callback callback);

    void call(java.util.function.Consumer<String> value, java.util.function.Consumer<Throwable> no);
  }

  private static final Logger LOG = Logger.getLogger("names");

  CompletableFuture<String> bothWays(CompletableFuture<String> stage) {
    // OK: completed either way
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.whenComplete(
        (value, e) -> {
          if (e != null) {
            promise.completeExceptionally(e);
          } else {
            promise.complete(value);
          }
        });
    return promise;
  }

  CompletableFuture<String> earlyReturn(CompletableFuture<String> stage) {
    // OK: completed either way
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.whenComplete(
        (value, e) -> {
          if (e != null) {
            promise.completeExceptionally(e);
            return;
          }
          promise.complete(value);
        });
    return promise;
  }

  CompletableFuture<String> elsewhere(CompletableFuture<String> stage) {
    // OK: the other callback fails it
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.whenComplete(
        (value, e) -> {
          if (e == null) {
            promise.complete(value);
          }
        });
    stage.exceptionally(
        e -> {
          promise.completeExceptionally(e);
          return null;
        });
    return promise;
  }

  CompletableFuture<String> caught(Executor executor) {
    // OK: completed either way
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            promise.complete(System.lineSeparator());
          } catch (RuntimeException e) {
            promise.completeExceptionally(e);
          }
        });
    return promise;
  }

  CompletableFuture<String> rethrown(Client client) {
    // OK: the caller is told
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      client.call(promise::complete, promise::completeExceptionally);
    } catch (RuntimeException e) {
      LOG.warning("no call");
      throw e;
    }
    return promise;
  }

  CompletableFuture<String> failedInstead(Client client) {
    // OK: another future is given back
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      client.call(promise::complete, promise::completeExceptionally);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    return promise;
  }

  CompletableFuture<String> callbackObject(Client client) {
    // OK: completed either way
    CompletableFuture<String> promise = new CompletableFuture<>();
    client.call(
        new Callback() {
          @Override
          public void onSuccess(String value) {
            promise.complete(value);
          }

          @Override
          public void onFailure(Exception failure) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<String> limited(CompletableFuture<String> stage) {
    // OK: it ends in time
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.thenAccept(promise::complete);
    return promise.orTimeout(1, TimeUnit.SECONDS);
  }

  CompletableFuture<String> givenAway(CompletableFuture<String> stage, java.util.List<Object> all) {
    // OK: somebody else may complete it
    CompletableFuture<String> promise = new CompletableFuture<>();
    all.add(promise);
    stage.thenAccept(promise::complete);
    return promise;
  }

  CompletableFuture<String> countedDown(java.util.List<CompletableFuture<String>> stages) {
    // OK: the last one completes it
    CompletableFuture<String> promise = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(stages.size());
    stages.forEach(
        stage ->
            stage.whenComplete(
                (value, e) -> {
                  if (left.decrementAndGet() == 0) {
                    promise.complete(value);
                  }
                }));
    return promise;
  }

  CompletableFuture<String> failedToo(CompletableFuture<String> stage) {
    // OK: failed by the step after
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage
        .thenAccept(promise::complete)
        .exceptionally(
            e -> {
              promise.completeExceptionally(e);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> afterwards(CompletableFuture<String> stage) {
    // OK: completed after the test
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.whenComplete(
        (value, e) -> {
          if (e != null) {
            LOG.warning("no value");
          }
          promise.complete(value);
        });
    return promise;
  }

  CompletableFuture<String> madeInTheTry(CompletableFuture<Integer> stage) {
    try {
      return stage.thenCompose(
          number -> {
            // OK: whatever the catch around it sees, there is no promise then
            CompletableFuture<String> promise = new CompletableFuture<>();
            promise.complete("" + number);
            return promise;
          });
    } catch (IllegalStateException e) {
      LOG.warning("no number");
    }
    return stage.thenApply(number -> "" + number);
  }

  // OK: the chain is dropped, which UnobservedAsyncResult says
  CompletableFuture<String> dropped() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture.supplyAsync(System::lineSeparator).thenAccept(promise::complete);
    return promise;
  }
}
