package jobs;

import java.util.concurrent.BlockingQueue;

/** The thread goes on after the catch, or the thread is somebody else's. */
class OwnThreadPositive {
  private final BlockingQueue<String> queue;
  private boolean running = true;
  private boolean idle;

  OwnThreadPositive(BlockingQueue<String> queue) {
    this.queue = queue;
  }

  void start() {
    new Thread(
            () -> {
              while (running) {
                again();
              }
            })
        .start();
    new Thread(
            () -> {
              first();
              again();
            })
        .start();
    new Thread(this::shared).start();
  }

  // The thread calls it again.
  private void again() {
    try {
      System.out.println(queue.take());
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }

  // The thread goes on to wait again.
  private void first() {
    try {
      System.out.println(queue.take());
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }

  void direct() {
    shared();
  }

  // Not only the thread calls it.
  private void shared() {
    try {
      System.out.println(queue.take());
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }

  static class Worker extends Thread {
    private boolean go = true;
    private boolean idle;

    // Another flag than the loop's.
    @Override
    public void run() {
      while (go) {
        try {
          Thread.sleep(1);
          // BUG: Diagnostic contains: [InterruptSwallowed]
        } catch (InterruptedException e) {
          idle = true;
        }
      }
    }
  }

  // The loop goes on as long as one of both is set.
  void either() {
    new Thread(
            () -> {
              while (running || idle) {
                try {
                  Thread.sleep(1);
                  // BUG: Diagnostic contains: [InterruptSwallowed]
                } catch (InterruptedException e) {
                  running = false;
                }
              }
            })
        .start();
  }

  // A loop of a method that any thread may run.
  void anyThread() {
    while (running) {
      try {
        Thread.sleep(1);
        // BUG: Diagnostic contains: [InterruptSwallowed]
      } catch (InterruptedException e) {
        running = false;
      }
    }
  }
}
