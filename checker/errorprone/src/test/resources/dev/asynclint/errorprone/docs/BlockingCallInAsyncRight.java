package docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.web.client.RestClient;
import reactor.core.publisher.Mono;

class BlockingCallInAsyncRight {
  interface Orders {
    CompletableFuture<Long> latest(long userId);
  }

  private final Orders orders;
  private final RestClient invoices;
  private final Executor blocking;

  BlockingCallInAsyncRight(Orders orders, RestClient invoices, Executor blocking) {
    this.orders = orders;
    this.invoices = invoices;
    this.blocking = blocking;
  }

  // snippet:client
  CompletableFuture<String> invoice(long userId) {
    return orders
        .latest(userId)
        .thenApplyAsync(
            id -> invoices.get().uri("/{id}", id).retrieve().body(String.class), blocking);
  }
  // end

  // snippet:sleep
  Mono<String> later(Mono<String> answer) {
    return answer.delayElement(Duration.ofMillis(500));
  }
  // end

  // snippet:suppressed
  // Read once, when the first client asks.
  @SuppressWarnings("BlockingCallInAsync")
  CompletableFuture<String> banner(Path file) throws IOException {
    return CompletableFuture.completedFuture(Files.readString(file));
  }
  // end
}
