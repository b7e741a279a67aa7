package dev.asynclint.scan.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Does the same with many things on all processors. Trees nest deep, so the stacks are large. */
final class Workers {
  /** Address space, and memory only as far as the sources nest. */
  private static final long STACK_BYTES = 256L << 20;

  private Workers() {}

  /**
   * Calls a worker with each number below {@code count}; returns when all are done.
   *
   * @param worker makes what one thread works with
   */
  static void each(int count, Supplier<IntConsumer> worker) {
    int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), count));
    AtomicInteger next = new AtomicInteger();
    List<Throwable> failures = new ArrayList<>();
    List<Thread> started = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread =
          new Thread(
              null,
              () -> {
                try {
                  IntConsumer each = worker.get();
                  for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    each.accept(n);
                  }
                } catch (RuntimeException | Error failure) {
                  synchronized (failures) {
                    failures.add(failure);
                  }
                }
              },
              "asynclint-scan-" + i,
              STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
      started.add(thread);
    }
    join(started);
    if (!failures.isEmpty()) {
      if (failures.get(0) instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failures.get(0);
    }
  }

  private static void join(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
