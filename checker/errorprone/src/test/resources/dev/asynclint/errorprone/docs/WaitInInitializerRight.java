package docs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

class WaitInInitializerRight {
  static CompletableFuture<String> fetch(String name) {
    return CompletableFuture.supplyAsync(() -> name + ".properties");
  }

  // snippet:static
  static final CompletableFuture<String> SETTINGS = fetch("settings");
  // end

  private final ConcurrentMap<String, CompletableFuture<String>> texts = new ConcurrentHashMap<>();

  // snippet:memoised
  CompletableFuture<String> text(String name) {
    return texts.computeIfAbsent(name, WaitInInitializerRight::fetch);
  }
  // end

  // snippet:suppressed
  // A tool that loads its one text before it does anything else.
  @SuppressWarnings("WaitInInitializer")
  static final String GREETING = fetch("greeting").join();
  // end
}
