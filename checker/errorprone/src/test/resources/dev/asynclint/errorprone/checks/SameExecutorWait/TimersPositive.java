package checks;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

class TimersPositive {
  private final ScheduledExecutorService single = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService one = Executors.newScheduledThreadPool(1);
  private final ScheduledExecutorService many = Executors.newScheduledThreadPool(4);

  void start() {
    single.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
    one.scheduleAtFixedRate(this::renew, 1, 1, TimeUnit.SECONDS);
  }

  // Any number of these may run at once.
  void later() {
    many.schedule(this::once, 1, TimeUnit.SECONDS);
  }

  private void refresh() {
    Future<String> answer = single.submit(() -> "a");
    // BUG: Diagnostic contains: a thread of TimersPositive.single
    print(() -> answer.get());
  }

  private void renew() {
    Future<String> answer = one.submit(() -> "a");
    try {
      // BUG: Diagnostic contains: a thread of TimersPositive.one
      System.out.println(answer.get());
    } catch (Exception e) {
      System.out.println("failed " + e);
    }
  }

  private void once() {
    Future<String> answer = many.submit(() -> "a");
    try {
      // BUG: Diagnostic contains: a thread of TimersPositive.many
      System.out.println(answer.get());
    } catch (Exception e) {
      System.out.println("failed " + e);
    }
  }

  private static void print(java.util.concurrent.Callable<String> text) {
    try {
      System.out.println(text.call());
    } catch (Exception e) {
      System.out.println("failed " + e);
    }
  }
}
