package docs;

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

class LostAsyncExceptionRight {
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

  LostAsyncExceptionRight(Prices prices, Shop shop) {
    this.prices = prices;
    this.shop = shop;
  }

  // snippet:caught
  CompletableFuture<Integer> price(String article) {
    return prices
        .of(article)
        .exceptionally(
            e -> {
              LOG.log(Level.WARNING, "no price of " + article, e);
              return 0;
            });
  }
  // end

  // snippet:promise
  CompletableFuture<Integer> asked(String article) {
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
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }
  // end

  // snippet:left
  CompletableFuture<Integer> alwaysInTheFuture(String article) {
    try {
      return prices.of(article);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<Integer> priceOrZero(String article) {
    return prices.of(article).exceptionally(e -> 0);
  }
  // end

  // snippet:suppressed
  // A price is decoration here; the shop counts its own failures.
  @SuppressWarnings("LostAsyncException")
  CompletableFuture<Integer> priceIfThereIsOne(String article) {
    return prices.of(article).exceptionally(e -> null);
  }
  // end
}
