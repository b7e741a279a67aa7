package example;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** JDK: the HTTP client. */
class JdkHttpClient {
  private HttpClient client;

  CompletableFuture<String> sync(HttpRequest request) throws IOException, InterruptedException {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    String body = client.send(request, BodyHandlers.ofString()).body();
    return CompletableFuture.completedFuture(body);
  }

  CompletableFuture<String> async(HttpRequest request) {
    // OK: nobody waits
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }

  String plain(HttpRequest request) throws IOException, InterruptedException {
    // OK: no async code
    return client.send(request, BodyHandlers.ofString()).body();
  }

  CompletableFuture<HttpResponse<Void>> consumer(HttpRequest request, CompletableFuture<byte[]> f) {
    // OK: who runs it is the client's business
    return client.sendAsync(request, BodyHandlers.ofByteArrayConsumer(bytes -> f.join()));
  }

  void dropped(HttpRequest request) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    client.sendAsync(request, BodyHandlers.discarding());
  }
}
