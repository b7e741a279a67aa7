package jobs;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;

class WaitingLoops {
  // With the interrupt restored it would wait busily.
  void filled(Queue<String> queue, int wanted) {
    while (queue.size() < wanted) {
      try {
        Thread.sleep(1);
        // BUG: Diagnostic contains: [InterruptSwallowed]
      } catch (InterruptedException e) {
        // again
      }
    }
  }

  // The retry around goes on.
  void retried(BlockingQueue<String> queue) {
    while (true) {
      try {
        System.out.println(queue.remove());
        return;
      } catch (IllegalStateException empty) {
        try {
          Thread.sleep(10);
          // BUG: Diagnostic contains: [InterruptSwallowed]
        } catch (InterruptedException e) {
          System.err.println(e);
        }
      }
    }
  }

  // What is restored would be asked for, and be gone.
  void asked() {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      if (Thread.interrupted()) {
        System.err.println(e);
      }
    }
  }
}
