package jobs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class SwallowedPositive {
  void empty() {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
    }
  }

  void logged(CountDownLatch latch) {
    try {
      latch.await();
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.err.println("interrupted: " + e);
    }
  }

  // Wrapping it in another exception without restoring counts.
  void wrapped() {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String multiCatch(Future<String> future) {
    try {
      return future.get();
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  void broad() {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (Exception e) {
      System.err.println(e);
    }
  }

  void broadOverOwnMethod() {
    try {
      pause();
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (Throwable e) {
      System.err.println(e);
    }
  }

  // Reading the flag clears it: the opposite of restoring.
  void cleared() {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      Thread.interrupted();
    }
  }

  // Another thread's flag is not this one's.
  void another(Thread other) {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      other.interrupt();
    }
  }

  // Swallowed in a loop that goes on.
  void loop(BlockingQueue<String> queue) {
    while (true) {
      try {
        System.out.println(queue.take());
        // BUG: Diagnostic contains: [InterruptSwallowed]
      } catch (InterruptedException e) {
        System.err.println(e);
      }
    }
  }

  // Restored inside a loop that then goes on spinning.
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

  // The task goes on after the handler, and does not know that it should end.
  void poolTask(ExecutorService pool) {
    pool.execute(
        () -> {
          try {
            Thread.sleep(1);
            // BUG: Diagnostic contains: [InterruptSwallowed]
          } catch (InterruptedException e) {
            System.err.println(e);
          }
          System.err.println("next step");
        });
  }

  private void pause() throws InterruptedException {
    Thread.sleep(1);
  }

  static class Ticker extends Thread {
    // A thread's own run() that does not end there.
    @Override
    public void run() {
      while (true) {
        try {
          Thread.sleep(1);
          // BUG: Diagnostic contains: [InterruptSwallowed]
        } catch (InterruptedException e) {
          System.err.println(e);
        }
      }
    }

    // Not run(): somebody else's thread may call it.
    void waitABit() {
      try {
        Thread.sleep(1);
        // BUG: Diagnostic contains: [InterruptSwallowed]
      } catch (InterruptedException e) {
        System.err.println(e);
      }
    }
  }
}
