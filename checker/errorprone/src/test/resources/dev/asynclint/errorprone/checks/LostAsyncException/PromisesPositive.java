import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

class PromisesPositive {
  interface Callback {
    void onSuccess(String value);

    void onFailure(Exception failure);
  }

  interface Client {
    void call(Callback callback);

    void call(java.util.function.Consumer<String> value, java.util.function.Consumer<Throwable> no);

    void send(java.util.function.Consumer<String> answer) throws IOException;
  }

  private static final Logger LOG = Logger.getLogger("names");

  CompletableFuture<String> noOtherSide(CompletableFuture<String> stage) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.whenComplete(
        (value, e) -> {
          if (e == null) {
            promise.complete(value);
          }
        });
    return promise;
  }

  CompletableFuture<String> onlyLogged(CompletableFuture<String> stage) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.whenComplete(
        (value, e) -> {
          if (e != null) {
            LOG.log(Level.WARNING, "no value", e);
          } else {
            promise.complete(value);
          }
        });
    return promise;
  }

  CompletableFuture<String> earlyReturn(CompletableFuture<String> stage) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.whenComplete(
        (value, e) -> {
          if (e != null) {
            LOG.log(Level.WARNING, "no value", e);
            return;
          }
          promise.complete(value);
        });
    return promise;
  }

  CompletableFuture<Void> closed(ChannelFuture closing) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<Void> promise = new CompletableFuture<>();
    closing.addListener(
        future -> {
          if (future.isSuccess()) {
            promise.complete(null);
          }
        });
    return promise;
  }

  CompletableFuture<String> caughtInTheTask(Executor executor) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            promise.complete(System.lineSeparator());
          } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no value", e);
          }
        });
    return promise;
  }

  CompletableFuture<String> caughtAtTheStart(Client client) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      client.send(promise::complete);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "not sent", e);
    }
    return promise;
  }

  CompletableFuture<String> forgetfulMethod(Client client) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    client.call(
        new Callback() {
          @Override
          public void onSuccess(String value) {
            promise.complete(value);
          }

          @Override
          public void onFailure(Exception failure) {
            LOG.log(Level.WARNING, "no value", failure);
          }
        });
    return promise;
  }

  CompletableFuture<String> forgetfulFunction(Client client) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    client.call(promise::complete, e -> LOG.log(Level.WARNING, "no value", e));
    return promise;
  }

  CompletableFuture<String> afterSuccessOnly(CompletableFuture<String> stage) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.thenAccept(value -> promise.complete(value));
    return promise;
  }

  CompletableFuture<String> referenceAfterSuccessOnly(CompletableFuture<String> stage) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<String> promise = new CompletableFuture<>();
    stage.thenAccept(promise::complete);
    return promise;
  }
}
