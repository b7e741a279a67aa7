package example;

import java.util.concurrent.CompletableFuture;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.ZooKeeper;
import org.jetbrains.annotations.Blocking;

/** RULES, signals: what throws InterruptedException, and what says of itself that it blocks. */
class SignalsPositive {
  private ZooKeeper zooKeeper;

  @Blocking
  static class Store {
    String load() {
      return "";
    }
  }

  @Blocking
  static native String slow();

  CompletableFuture<String> interruptible() throws Exception {
    // BUG: Diagnostic contains: ZooKeeper.getEphemerals blocks
    zooKeeper.getEphemerals();
    return CompletableFuture.completedFuture("");
  }

  CompletableFuture<Void> session(CompletableFuture<Integer> timeout) {
    return timeout.thenAccept(
        millis -> {
          try {
            // BUG: Diagnostic contains: ZooKeeper.close blocks
            zooKeeper.close(millis);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  CompletableFuture<String> annotated() {
    // BUG: Diagnostic contains: SignalsPositive.slow blocks
    return CompletableFuture.completedFuture(slow());
  }

  CompletableFuture<String> annotatedClass(Store store) {
    // BUG: Diagnostic contains: Store.load blocks
    return CompletableFuture.completedFuture(store.load());
  }

  CompletableFuture<Void> versioned() throws KeeperException, InterruptedException {
    // BUG: Diagnostic contains: blocks
    zooKeeper.getAllChildrenNumber("/");
    return CompletableFuture.completedFuture(null);
  }
}
