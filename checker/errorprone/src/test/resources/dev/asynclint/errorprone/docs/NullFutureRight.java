package docs;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

class NullFutureRight {
  interface Prices {
    CompletableFuture<Integer> of(String article);
  }

  private final Prices prices;
  private final Map<String, CompletableFuture<Integer>> running = new ConcurrentHashMap<>();

  NullFutureRight(Prices prices) {
    this.prices = prices;
  }

  // snippet:returned
  CompletableFuture<Integer> price(String article) {
    if (article.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return prices.of(article);
  }
  // end

  // snippet:composed
  CompletableFuture<Integer> price(CompletableFuture<String> article) {
    return article.thenCompose(
        name -> name.isEmpty() ? CompletableFuture.completedFuture(null) : prices.of(name));
  }
  // end

  // snippet:mono
  Mono<String> name(Mono<Long> userId, Map<Long, String> names) {
    return userId.flatMap(
        id -> names.containsKey(id) ? Mono.just(names.get(id)) : Mono.empty());
  }
  // end

  // snippet:answer
  private CompletableFuture<Integer> known(String article) {
    return article.isEmpty() ? null : running.get(article);
  }

  CompletableFuture<Integer> priceOnce(String article) {
    CompletableFuture<Integer> known = known(article);
    return known != null ? known : prices.of(article);
  }
  // end

  // snippet:suppressed
  // The framework asks for null where there is nothing to wait for.
  @SuppressWarnings("NullFuture")
  CompletableFuture<Integer> nothingToWaitFor() {
    return null;
  }
  // end
}
