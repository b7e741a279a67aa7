// java: 21
package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** RULES, virtual-thread context: waiting is legal there. */
class VirtualThreadsNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();

  // OK: one virtual thread per task
  CompletableFuture<String> perTaskExecutor() {
    return CompletableFuture.supplyAsync(
        () -> user.join(), Executors.newVirtualThreadPerTaskExecutor());
  }

  // OK: a virtual thread
  CompletableFuture<String> ofVirtual() {
    Thread.ofVirtual().start(() -> System.out.println(user.join()));
    return other;
  }

  // OK: a virtual thread
  CompletableFuture<String> startVirtualThread() {
    Thread.startVirtualThread(() -> System.out.println(user.join()));
    return other;
  }

  // OK: resultNow throws instead of waiting
  CompletableFuture<String> resultNow() {
    return CompletableFuture.completedFuture(user.resultNow());
  }

  // OK: guarded by state()
  CompletableFuture<String> state() {
    if (user.state() == java.util.concurrent.Future.State.SUCCESS) {
      return CompletableFuture.completedFuture(user.join());
    }
    return other;
  }

  // OK: every state but RUNNING is complete
  CompletableFuture<String> notRunning() {
    if (user.state() != java.util.concurrent.Future.State.RUNNING) {
      return CompletableFuture.completedFuture(user.join());
    }
    return other;
  }

  // OK: a switch over the state
  CompletableFuture<String> switchOverState() {
    return switch (user.state()) {
      case SUCCESS -> CompletableFuture.completedFuture(user.join());
      case RUNNING, FAILED, CANCELLED -> other;
    };
  }
}
