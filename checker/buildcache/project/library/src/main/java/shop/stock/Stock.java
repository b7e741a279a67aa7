package shop.stock;

import java.util.concurrent.CompletableFuture;

/** Knows what is in stock; the answer comes from elsewhere. */
public final class Stock {
  private Stock() {}

  public static int pieces(String article) {
    return await(request(article));
  }

  /** Nothing waits here, unless a build says that it does. */
  public static int reserved(String article) {
    return article.length();
  }

  private static int await(CompletableFuture<Integer> answer) {
    return answer.join();
  }

  private static CompletableFuture<Integer> request(String article) {
    return CompletableFuture.supplyAsync(article::length);
  }
}
