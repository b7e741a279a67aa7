package checks;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class CallbacksNegative {
  // OK: both ways through one method of the callback
  CompletableFuture<Response> one(Call call) {
    CompletableFuture<Response> promise = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            settle(response, null);
          }

          @Override
          public void onFailure(Call c, java.io.IOException e) {
            settle(null, e);
          }

          private void settle(Response response, Throwable failure) {
            if (failure != null) {
              promise.completeExceptionally(failure);
            } else {
              promise.complete(response);
            }
          }
        });
    return promise;
  }

  // OK: success completes here, failure in a method of the callback
  CompletableFuture<Response> other(Call call) {
    CompletableFuture<Response> promise = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            if (!response.isSuccessful()) {
              fail(new java.io.IOException("status " + response.code()));
              return;
            }
            promise.complete(response);
          }

          @Override
          public void onFailure(Call c, java.io.IOException e) {
            fail(e);
          }

          private void fail(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  // OK: a local function completes it
  CompletableFuture<Response> function(Call call) {
    CompletableFuture<Response> promise = new CompletableFuture<>();
    BiConsumer<Response, Throwable> settle =
        (r, e) -> {
          if (e != null) {
            promise.completeExceptionally(e);
          } else {
            promise.complete(r);
          }
        };
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call c, Response response) {
            settle.accept(response, null);
          }

          @Override
          public void onFailure(Call c, java.io.IOException e) {
            settle.accept(null, e);
          }
        });
    return promise;
  }

  // OK: absent is absent: WebClient's failure is a 404 and the caller gets an Optional
  Mono<java.util.Optional<String>> optional(WebClient client) {
    return client
        .get()
        .retrieve()
        .bodyToMono(String.class)
        .map(java.util.Optional::of)
        .onErrorReturn(java.util.Optional.empty());
  }
}
