package checks;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

class TimersNegative {
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

  // OK: the timer runs it once at a time, and the other thread does the rest
  void start() {
    timer.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
  }

  private void refresh() {
    try {
      Future<String> answer = timer.submit(() -> "a");
      System.out.println(answer.get());
    } catch (Exception e) {
      System.out.println("failed " + e);
    }
  }

  private final ScheduledExecutorService single = Executors.newSingleThreadScheduledExecutor();

  // OK: the inner task has a pool of its own
  void other() {
    single.scheduleAtFixedRate(this::refresh, 1, 1, TimeUnit.SECONDS);
  }

  // OK: it gives the inner task away and ends
  void handsOn() {
    single.scheduleWithFixedDelay(
        () -> single.execute(() -> System.out.println("a")), 1, 1, TimeUnit.SECONDS);
  }
}
