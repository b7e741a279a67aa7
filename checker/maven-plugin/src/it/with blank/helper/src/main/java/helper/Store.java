package helper;

import java.util.concurrent.CompletableFuture;

/** Written in ISO-8859-1, umlauts in names included. */
public class Store {
  public String größe(CompletableFuture<String> text) {
    return text.join();
  }
}
