package docs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

class WaitInInitializerWrong {
  static CompletableFuture<String> fetch(String name) {
    return CompletableFuture.supplyAsync(() -> name + ".properties");
  }

  // snippet:static
  // The task's lambda belongs to this class: it waits until the class is initialised, and the class waits for it.
  // BUG: Diagnostic contains: [WaitInInitializer]
  static final String SETTINGS = fetch("settings").join();
  // end

  private final ConcurrentMap<String, String> texts = new ConcurrentHashMap<>();

  // snippet:memoised
  String text(String name) {
    // BUG: Diagnostic contains: [WaitInInitializer]
    return texts.computeIfAbsent(name, key -> fetch(key).join());
  }
  // end
}
