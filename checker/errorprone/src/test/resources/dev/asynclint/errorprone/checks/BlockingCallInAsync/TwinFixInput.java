package example;

import java.util.concurrent.CompletableFuture;
import org.jetbrains.annotations.Blocking;

class TwinFix {
  interface Store {
    @Blocking
    String load(long id);

    CompletableFuture<String> loadAsync(long id);

    @Blocking
    void save(String user);

    CompletableFuture<Void> saveAsync(String user);
  }

  private Store store;

  CompletableFuture<String> returned(long id) {
    return CompletableFuture.completedFuture(store.load(id));
  }

  CompletableFuture<String> composed(CompletableFuture<Long> id) {
    return id.thenApply(each -> store.load(each));
  }

  CompletableFuture<Void> accepted(CompletableFuture<String> user) {
    return user.thenAccept(each -> store.save(each));
  }
}
