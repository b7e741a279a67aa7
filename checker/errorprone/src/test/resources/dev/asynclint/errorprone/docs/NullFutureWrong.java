package docs;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class NullFutureWrong {
  interface Prices {
    CompletableFuture<Integer> of(String article);
  }

  private final Prices prices;

  NullFutureWrong(Prices prices) {
    this.prices = prices;
  }

  // snippet:returned
  CompletableFuture<Integer> price(String article) {
    if (article.isEmpty()) {
      // BUG: Diagnostic contains: [NullFuture]
      return null;
    }
    return prices.of(article);
  }
  // end

  // snippet:composed
  CompletableFuture<Integer> price(CompletableFuture<String> article) {
    // BUG: Diagnostic contains: [NullFuture]
    return article.thenCompose(name -> name.isEmpty() ? null : prices.of(name));
  }
  // end

  // snippet:mono
  Mono<String> name(Mono<Long> userId, Map<Long, String> names) {
    // BUG: Diagnostic contains: [NullFuture]
    return userId.flatMap(id -> names.containsKey(id) ? Mono.just(names.get(id)) : null);
  }
  // end
}
