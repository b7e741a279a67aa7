package dev.asynclint.samples.console.sides;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The event-loop threads of a side, watched from outside by their stack traces: a thread that
 * starves others cannot report itself. For one watching thread.
 */
public final class Workers {

  /** The wait stands at the top and the sample's frame a few below; the rest is framework. */
  private static final int FRAMES = 60;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String prefix;
  private List<Tally> tallies = List.of();

  /** Watches the threads whose names begin with {@code prefix} and a dash. */
  public Workers(String prefix) {
    this.prefix = prefix + "-";
  }

  /** Looks for the threads; they start with the first requests. */
  public void find() {
    List<Tally> found =
        Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> thread.getThreadName().startsWith(prefix))
            .filter(thread -> !thread.getThreadName().contains("-select-"))
            .sorted(Comparator.comparing(ThreadInfo::getThreadName))
            .map(thread -> new Tally(thread.getThreadId(), thread.getThreadName()))
            .toList();
    if (!ids(found).equals(ids(tallies))) {
      tallies = found;
    }
  }

  /** Looks once at what each thread does. */
  public void sample() {
    long[] ids = tallies.stream().mapToLong(tally -> tally.id).toArray();
    ThreadInfo[] threads = THREADS.getThreadInfo(ids, FRAMES);
    for (int i = 0; i < threads.length; i++) {
      if (threads[i] != null) {
        tallies.get(i).add(threads[i]);
      }
    }
  }

  /** What the samples since the last call say, by thread name. */
  public List<Worker> take() {
    return tallies.stream().map(Tally::take).toList();
  }

  private static List<Long> ids(List<Tally> tallies) {
    return tallies.stream().map(tally -> tally.id).toList();
  }

  private static final class Tally {
    private final long id;
    private final String name;
    private final int[] counts = new int[Activity.values().length];
    private String line;

    Tally(long id, String name) {
      this.id = id;
      this.name = name;
    }

    void add(ThreadInfo thread) {
      Activity activity = Activity.of(thread);
      counts[activity.ordinal()]++;
      if (activity != Activity.IDLE) {
        line = Activity.line(thread).orElse(line);
      }
    }

    Worker take() {
      double all = Math.max(1, Arrays.stream(counts).sum());
      double working = counts[Activity.WORKING.ordinal()] / all;
      double blocked = counts[Activity.BLOCKED.ordinal()] / all;
      Worker worker = new Worker(name, 1 - working - blocked, working, blocked, line);
      Arrays.fill(counts, 0);
      line = null;
      return worker;
    }
  }
}
