package handler;

import helper.Store;
import java.util.concurrent.CompletableFuture;

public class Handler {
  CompletableFuture<String> show(Store store, CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(store.größe(text));
  }
}
