package jobs;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

class HandledNegative {
  // OK: not caught at all.
  void declared() throws InterruptedException {
    Thread.sleep(1);
  }

  // OK: rethrown.
  void rethrown() throws InterruptedException {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.err.println("interrupted");
      throw e;
    }
  }

  // OK: rethrown as a new one.
  void rethrownAnew() throws InterruptedException {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new InterruptedException("sleeping: " + e.getMessage());
    }
  }

  // OK: restored.
  void restored() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // OK: wrapped and restored.
  void wrapped() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  // OK: restored by a helper.
  void restoredByHelper() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      restore();
    }
  }

  // OK: restored through a local for the current thread.
  void restoredThroughLocal() {
    Thread current = Thread.currentThread();
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      current.interrupt();
    }
  }

  // OK: one of several, restored.
  String multiCatch(Future<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException(e);
    }
  }

  // OK: a broad catch that looks for it.
  void broadThatLooks() {
    try {
      Thread.sleep(1);
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    }
  }

  // OK: a broad catch after one that restores.
  void broadAfterSpecific(Callable<String> task) {
    try {
      Thread.sleep(1);
      task.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      System.err.println(e);
    }
  }

  // OK: a broad catch that rethrows what it caught.
  void broadRethrown() throws Exception {
    try {
      Thread.sleep(1);
    } catch (Exception e) {
      System.err.println(e);
      throw e;
    }
  }

  // OK: a broad catch over calls that do not throw it.
  int broadOverOther(String text) {
    try {
      return Integer.parseInt(text);
    } catch (Exception e) {
      return 0;
    }
  }

  // OK: the thrower is inside a lambda: its caller's catch sees nothing of it.
  Runnable innermost() {
    try {
      return () -> {
        try {
          Thread.sleep(1);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };
    } catch (RuntimeException e) {
      return () -> {};
    }
  }

  // OK: `finally` restores what was noted.
  String uninterruptibly(BlockingQueue<String> queue) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return queue.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  // OK: nobody is left to tell.
  void exits() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.exit(1);
    }
  }

  // OK: a library's method that restores it.
  void byLibrary() {
    try {
      Thread.sleep(1);
    } catch (Exception e) {
      org.apache.curator.utils.ThreadUtils.checkInterrupted(e);
    }
  }

  // OK: suppressed at the method.
  @SuppressWarnings("InterruptSwallowed")
  void suppressed() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.err.println(e);
    }
  }

  private static void restore() {
    Thread.currentThread().interrupt();
  }
}
