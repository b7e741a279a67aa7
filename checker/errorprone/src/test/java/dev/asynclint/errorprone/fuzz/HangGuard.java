package dev.asynclint.errorprone.fuzz;

import dev.asynclint.errorprone.fuzz.Outcome.Failure;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs something on a thread of its own, and says so when it does not come back. */
final class HangGuard {
  private static final long SECONDS = 60;

  private HangGuard() {}

  /**
   * @param stack of the thread, in bytes: how deep javac may go
   */
  static Outcome run(long stack, Supplier<Outcome> work) {
    FutureTask<Outcome> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "fuzz", stack);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException hanging) {
      return hanging();
    } catch (ExecutionException broken) {
      return Outcome.failed(Failure.of("bench", broken.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Where it stands; javac alone may take as long as it likes. */
  private static Outcome hanging() {
    StringBuilder stacks = new StringBuilder();
    boolean ours = false;
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      String name = each.getKey().getName();
      if (name.equals("asynclint") || name.equals("fuzz")) {
        ours |= Arrays.stream(each.getValue()).anyMatch(Failure::isOurs);
        stacks.append(name).append(stack(each.getValue())).append('\n');
      }
    }
    return ours
        ? Outcome.failed(new Failure("hang", stacks.toString()))
        : new Outcome(true, 0, 0, true, Optional.empty());
  }

  private static String stack(StackTraceElement[] frames) {
    return Arrays.stream(frames)
        .limit(60)
        .map(frame -> "\n  at " + frame)
        .collect(Collectors.joining());
  }
}
