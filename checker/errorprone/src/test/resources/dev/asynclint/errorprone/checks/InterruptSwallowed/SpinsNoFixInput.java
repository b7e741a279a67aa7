package jobs;

import java.util.concurrent.BlockingQueue;

class Spins {
  // Restoring is not what is missing here; leaving the loop is for the author to decide.
  void spins(BlockingQueue<String> queue) {
    while (true) {
      try {
        System.out.println(queue.take());
        // BUG: Diagnostic contains: [InterruptSwallowed]
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  // Restoring here would make the loop spin.
  void swallowedInLoop(BlockingQueue<String> queue) {
    while (true) {
      try {
        System.out.println(queue.take());
        // BUG: Diagnostic contains: [InterruptSwallowed]
      } catch (InterruptedException e) {
        System.err.println(e);
      }
    }
  }
}
