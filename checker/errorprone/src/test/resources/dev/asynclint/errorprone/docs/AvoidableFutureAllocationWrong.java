package docs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

class AvoidableFutureAllocationWrong {
  interface Users {
    CompletableFuture<String> name(long id);
  }

  private final Users users;
  private final Map<Long, String> names = new ConcurrentHashMap<>();

  AvoidableFutureAllocationWrong(Users users) {
    this.users = users;
  }

  // snippet:task
  CompletableFuture<String> cached(String name) {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return CompletableFuture.supplyAsync(() -> name);
  }
  // end

  // snippet:chain
  CompletableFuture<String> name(long id) {
    // BUG: Diagnostic contains: [AvoidableFutureAllocation]
    return kept(id)
        .thenCompose(
            kept -> kept.map(CompletableFuture::completedFuture).orElseGet(() -> users.name(id)));
  }

  private CompletableFuture<Optional<String>> kept(long id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(names.get(id)));
  }
  // end
}
