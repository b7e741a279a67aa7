// java: 21
package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** RULES, virtual-thread context and proven complete: the counterparts. */
class VirtualThreadsPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();

  // The virtual thread runs another lambda.
  CompletableFuture<String> besideAVirtualThread() {
    Thread.startVirtualThread(() -> System.out.println("a"));
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(user.join());
  }

  // RUNNING is the one state that is not complete.
  CompletableFuture<String> running() {
    if (user.state() == Future.State.RUNNING) {
      // BUG: Diagnostic contains: join
      return CompletableFuture.completedFuture(user.join());
    }
    return other;
  }
}
