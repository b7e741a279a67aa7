package jobs;

import java.util.concurrent.BlockingQueue;

class LoopsNegative {
  // OK: restored, and the loop ends by its condition.
  void condition(BlockingQueue<String> queue) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        System.out.println(queue.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  // OK: restored, and the loop is left.
  void breaks(BlockingQueue<String> queue) {
    while (true) {
      try {
        System.out.println(queue.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
  }

  // OK: restored, and the method is left.
  void returns(BlockingQueue<String> queue) {
    for (;;) {
      try {
        System.out.println(queue.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  // OK: the loop is inside the try.
  void loopInside(BlockingQueue<String> queue) {
    try {
      while (true) {
        System.out.println(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
