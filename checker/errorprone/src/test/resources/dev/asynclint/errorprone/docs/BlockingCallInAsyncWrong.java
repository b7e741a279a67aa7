package docs;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.client.RestClient;
import reactor.core.publisher.Mono;

class BlockingCallInAsyncWrong {
  interface Orders {
    CompletableFuture<Long> latest(long userId);
  }

  private final Orders orders;
  private final RestClient invoices;

  BlockingCallInAsyncWrong(Orders orders, RestClient invoices) {
    this.orders = orders;
    this.invoices = invoices;
  }

  // snippet:client
  CompletableFuture<String> invoice(long userId) {
    return orders
        .latest(userId)
        // BUG: Diagnostic contains: [BlockingCallInAsync]
        .thenApply(id -> invoices.get().uri("/{id}", id).retrieve().body(String.class));
  }
  // end

  // snippet:sleep
  Mono<String> later(Mono<String> answer) {
    return answer.map(
        text -> {
          try {
            // BUG: Diagnostic contains: [BlockingCallInAsync]
            Thread.sleep(500);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return text;
        });
  }
  // end
}
