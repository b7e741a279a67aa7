package dev.asynclint.samples.twins.cache;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/** How much a call allocates on its own thread, as the JVM counts it. */
public final class AllocatedBytes {

  private static final int WARM_UP = 20;
  private static final int BATCHES = 11;
  private static final int CALLS = 20_000;

  private final ThreadMXBean threads =
      (ThreadMXBean) ManagementFactory.getThreadMXBean(); // HotSpot's and OpenJ9's are of this type
  private volatile Object answer;

  /**
   * Bytes a call, the median of several batches after a warm-up. What other threads allocate for
   * the call is not in it.
   *
   * @throws UnsupportedOperationException if this JVM does not count
   */
  public double perCall(Supplier<?> call) {
    for (int batch = 0; batch < WARM_UP; batch++) {
      measure(call);
    }
    double[] batches = new double[BATCHES];
    for (int batch = 0; batch < BATCHES; batch++) {
      batches[batch] = (double) measure(call) / CALLS;
    }
    Arrays.sort(batches);
    return batches[BATCHES / 2];
  }

  /** The answer goes into a field, or the JIT would leave out what nobody looks at. */
  private long measure(Supplier<?> call) {
    long self = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(self);
    for (int i = 0; i < CALLS; i++) {
      answer = call.get();
    }
    return threads.getThreadAllocatedBytes(self) - before;
  }
}
