package orders;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

class ReadLater {
  private final Map<Long, String> names = new ConcurrentHashMap<>();
  private volatile String last;

  // What is read now may be another value than what is read then.
  CompletableFuture<String> volatileField() {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.supplyAsync(() -> last);
  }

  CompletableFuture<String> map(long id) {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.supplyAsync(() -> names.get(id));
  }

  // An explicit type argument would be lost.
  CompletableFuture<Object> typed(String name) {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.<Object>supplyAsync(() -> name);
  }
}
