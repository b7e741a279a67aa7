package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Spring: the synchronous clients. */
class SpringRestClients {
  private RestTemplate template;
  private RestClient client;
  private Executor executor;

  CompletableFuture<String> template(CompletableFuture<String> id) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return id.thenApply(each -> template.getForObject("/users/" + each, String.class));
  }

  CompletableFuture<String> client(CompletableFuture<String> id) {
    return id.thenApply(
        each ->
            client
                .get()
                .uri("/users/" + each)
                .retrieve()
                // BUG: Diagnostic contains: [BlockingCallInAsync]
                .body(String.class));
  }

  CompletableFuture<String> onExecutor(CompletableFuture<String> id) {
    // OK: the executor's threads are there for it
    return id.thenApplyAsync(
        each -> template.getForObject("/users/" + each, String.class), executor);
  }

  @GetMapping("/users")
  String servletThread() {
    // OK: blocking I/O on a servlet thread is normal
    return template.getForObject("/users", String.class);
  }

  CompletableFuture<RestClient> built(String token) {
    // OK: building makes no request
    return CompletableFuture.completedFuture(
        RestClient.builder().defaultHeaders(headers -> headers.setBearerAuth(token)).build());
  }

  @GetMapping("/waits")
  String waits(CompletableFuture<String> token) {
    return client
        .get()
        .uri("/users")
        // BUG: Diagnostic contains: [BlockingWaitOnRequestThread]
        .headers(headers -> headers.setBearerAuth(token.join()))
        .retrieve()
        .body(String.class);
  }
}
