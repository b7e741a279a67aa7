package example.names;

import static example.waits.Shortcuts.now;

import java.util.concurrent.CompletableFuture;

/** Imported by the name of a class that only inherits it. */
class Names {
  CompletableFuture<String> both(CompletableFuture<String> first, CompletableFuture<String> last) {
    // BUG: Diagnostic contains: Waits.now
    // join
    return first.thenApply(each -> each + now(last));
  }
}
