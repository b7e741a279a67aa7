package shop.web;

import java.util.concurrent.CompletableFuture;
import shop.stock.Stock;

final class Shop {
  @Route
  String show(String article) {
    return article + ": " + Stock.pieces(article);
  }

  CompletableFuture<Integer> order(CompletableFuture<String> article) {
    return article.thenApply(a -> Stock.pieces(a) + Stock.reserved(a));
  }
}
