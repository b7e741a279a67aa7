package jobs;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class Loops {
  private boolean done;

  // The rest is waited for too, and throws at once: offered.
  void each(List<Future<String>> futures) {
    for (Future<String> future : futures) {
      try {
        future.get(1, TimeUnit.SECONDS);
      } catch (Exception e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        System.err.println(e);
      }
    }
  }

  // The loop is told.
  void told() {
    while (!done) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        done = true;
      }
    }
  }

  void left() {
    while (!done) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
  }

  Runnable indented(Future<String> future) {
    return new Object() {
      Runnable task() {
        return
                   () -> {
              try {
                System.out.println(future.get());
              } catch (Exception e) {
                if (e instanceof InterruptedException) {
                  Thread.currentThread().interrupt();
                }
                System.err.println(e);
              }
            };
      }
    }.task();
  }
}
