package docs;

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

class LostAsyncExceptionWrong {
  interface Prices {
    CompletableFuture<Integer> of(String article);
  }

  interface Shop {
    void ask(String article, PriceListener listener);
  }

  interface PriceListener {
    void priced(int price);

    void failed(Exception failure);
  }

  private static final Logger LOG = Logger.getLogger("prices");
  private final Prices prices;
  private final Shop shop;

  LostAsyncExceptionWrong(Prices prices, Shop shop) {
    this.prices = prices;
    this.shop = shop;
  }

  // snippet:caught
  CompletableFuture<Integer> price(String article) {
    try {
      // BUG: Diagnostic contains: [LostAsyncException]
      return prices.of(article);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no price of " + article, e);
      return CompletableFuture.completedFuture(0);
    }
  }
  // end

  // snippet:dropped
  CompletableFuture<Integer> priceOrNull(String article) {
    // BUG: Diagnostic contains: [LostAsyncException]
    return prices.of(article).exceptionally(e -> null);
  }
  // end

  // snippet:promise
  CompletableFuture<Integer> asked(String article) {
    // BUG: Diagnostic contains: [LostAsyncException]
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    shop.ask(
        article,
        new PriceListener() {
          @Override
          public void priced(int price) {
            promise.complete(price);
          }

          @Override
          public void failed(Exception failure) {
            LOG.log(Level.WARNING, "no price of " + article, failure);
          }
        });
    return promise;
  }
  // end
}
