package jobs;

import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsAndTestsNegative {
  static class Ticker extends Thread {
    // OK: a thread's own run() that ends there.
    @Override
    public void run() {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        System.out.println("ticker ends");
      }
    }
  }

  // OK: a thread's own run(), given as a lambda, that ends there.
  void lambda() {
    new Thread(
            () -> {
              try {
                Thread.sleep(1);
              } catch (InterruptedException e) {
                System.out.println("ends");
              }
            })
        .start();
  }

  // OK: a thread's own run() whose loop the catch leaves.
  void leavesTheLoop() {
    Thread ticker =
        new Thread(
            () -> {
              while (true) {
                try {
                  Thread.sleep(1);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    ticker.start();
  }

  // OK: a task that ends there; the pool clears the status before the next one.
  void poolTask(ExecutorService pool) {
    pool.execute(
        () -> {
          try {
            Thread.sleep(1);
          } catch (InterruptedException e) {
            System.err.println(e);
          }
        });
  }

  // OK: the same, as a method of its own.
  void poolMethod(ExecutorService pool) {
    pool.execute(this::work);
  }

  private void work() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.err.println(e);
    }
  }

  // OK: not in tests.
  @Test
  void waits() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  // OK: not in the life cycle of tests.
  @AfterEach
  void settle() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.out.println(e);
    }
  }

  // OK: not in `main`.
  public static void main(String[] args) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.out.println("bye");
    }
  }
}
