package jobs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/** A thread's own function that ends with the catch: nobody is left to ask for the interrupt. */
class OwnThreadNegative {
  private final BlockingQueue<String> queue;
  private volatile boolean running = true;

  OwnThreadNegative(BlockingQueue<String> queue) {
    this.queue = queue;
  }

  void start() {
    new Thread(this::loop).start();
    new Thread(
            () -> {
              work();
            })
        .start();
    new Thread(() -> outer()).start();
  }

  // OK: the thread's only method, and the catch leaves it.
  void loop() {
    while (running) {
      try {
        System.out.println(queue.take());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  // OK: the thread ends with this call.
  private void work() {
    try {
      System.out.println(queue.take());
    } catch (InterruptedException e) {
      System.out.println("work ends");
    }
  }

  private void outer() {
    System.out.println("begins");
    inner();
  }

  // OK: the same, one call further.
  private void inner() {
    try {
      System.out.println(queue.take());
    } catch (InterruptedException e) {
      System.out.println("inner ends");
    }
  }

  void announced(ExecutorService pool, CountDownLatch done) {
    pool.execute(
        () -> {
          pause();
          done.countDown();
        });
  }

  // OK: what the task does afterwards is over at once.
  private void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.out.println("ends");
    }
  }

  static class Worker extends Thread {
    private final AtomicBoolean open = new AtomicBoolean(true);
    private boolean go = true;
    private boolean done;

    // OK: taking back what the loop asks for leaves it.
    @Override
    public void run() {
      while (go) {
        try {
          Thread.sleep(1);
        } catch (InterruptedException e) {
          go = false;
        }
      }
    }

    // OK: the same, with the flag the other way round, in a thread's lambda.
    void until() {
      new Thread(
              () -> {
                while (!done && isAlive()) {
                  try {
                    Thread.sleep(1);
                  } catch (InterruptedException e) {
                    done = true;
                  }
                }
              })
          .start();
    }

    // OK: the same, with a flag in an object.
    void whileOpen() {
      new Thread(
              () -> {
                while (open.get()) {
                  try {
                    Thread.sleep(1);
                  } catch (InterruptedException e) {
                    open.set(false);
                  }
                }
              })
          .start();
    }
  }

  static class Poller implements Runnable {
    void start() {
      new Thread(this, "poller").start();
    }

    // OK: the object gives itself to a thread; throwing leaves the loop too.
    @Override
    public void run() {
      while (true) {
        try {
          Thread.sleep(1);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  // OK: the label says that both loops end.
  void nested() {
    new Thread(
            () -> {
              outer:
              while (true) {
                while (running) {
                  try {
                    Thread.sleep(1);
                  } catch (InterruptedException e) {
                    break outer;
                  }
                }
              }
            })
        .start();
  }
}
