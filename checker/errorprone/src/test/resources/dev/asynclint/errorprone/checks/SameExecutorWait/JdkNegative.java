package example;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** RULES, SameExecutorWait: ForkJoinPools, different executors, virtual threads. */
class JdkNegative {
  private static final int CORES = 4;

  private final ExecutorService outer = Executors.newFixedThreadPool(CORES);
  private final ExecutorService inner = Executors.newFixedThreadPool(CORES);
  private final ExecutorService cached = Executors.newCachedThreadPool();
  private final ExecutorService forkJoin = new ForkJoinPool(CORES);
  private final ExecutorService stealing = Executors.newWorkStealingPool();
  private final ExecutorService unlimited = Executors.newFixedThreadPool(Integer.MAX_VALUE);
  private final ExecutorService handingOver =
      new ThreadPoolExecutor(0, CORES, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
  private final ExecutorService callerRuns =
      new ThreadPoolExecutor(
          CORES,
          CORES,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(10),
          new ThreadPoolExecutor.CallerRunsPolicy());
  private final ExecutorService given;
  private ExecutorService replaced = Executors.newFixedThreadPool(CORES);

  JdkNegative(ExecutorService given) {
    this.given = given;
  }

  private static int slow(int value) {
    return value + 1;
  }

  void replace(ExecutorService other) {
    replaced = other;
  }

  // OK: another executor runs the inner task
  Future<Integer> otherExecutor() {
    return outer.submit(() -> inner.submit(() -> slow(1)).get());
  }

  // OK: whoever is no task of the pool may wait for one
  int fromOutside() throws Exception {
    return outer.submit(() -> slow(1)).get();
  }

  // OK: composed
  CompletableFuture<Integer> composed() {
    return CompletableFuture.supplyAsync(() -> slow(1), outer)
        .thenCompose(one -> CompletableFuture.supplyAsync(() -> slow(one), outer));
  }

  // OK: there is always another thread
  Future<Integer> unbounded() {
    return cached.submit(() -> cached.submit(() -> slow(1)).get());
  }

  // OK: no bound either
  Future<Integer> noLimit() {
    return unlimited.submit(() -> unlimited.submit(() -> slow(1)).get());
  }

  // OK: it replaces a thread that waits
  Future<Integer> compensates() {
    return forkJoin.submit(() -> forkJoin.submit(() -> slow(1)).get());
  }

  // OK: a fork-join pool, too
  Future<Integer> workStealing() {
    return stealing.submit(() -> stealing.submit(() -> slow(1)).get());
  }

  // OK: nothing queues: a task that finds no thread is refused
  Future<Integer> refuses() {
    return handingOver.submit(() -> handingOver.submit(() -> slow(1)).get());
  }

  // OK: the waiting task runs it itself where there is no room
  Future<Integer> caller() {
    return callerRuns.submit(() -> callerRuns.submit(() -> slow(1)).get());
  }

  // OK: nobody can see how many threads it has
  Future<Integer> handedIn() {
    return given.submit(() -> given.submit(() -> slow(1)).get());
  }

  // OK: it may be another one by then
  Future<Integer> changed() {
    return replaced.submit(() -> replaced.submit(() -> slow(1)).get());
  }

  // OK: what a method hands out may be any pool
  Future<Integer> made() {
    ExecutorService threads = newThreads();
    return threads.submit(() -> threads.submit(() -> slow(1)).get());
  }

  private static ExecutorService newThreads() {
    return Executors.newCachedThreadPool();
  }

  // OK: queued before the task that waits, so that it has a thread before that
  Future<Integer> queuedBefore() {
    Future<Integer> first = outer.submit(() -> slow(1));
    return outer.submit(() -> first.get() + 1);
  }

  // OK: over when it is asked
  Future<Integer> complete() {
    return outer.submit(
        () -> {
          Future<Integer> one = outer.submit(() -> slow(1));
          return one.isDone() ? one.get() : 0;
        });
  }

  // OK: nobody waits
  void starts() {
    outer.submit(
        () -> {
          outer.submit(() -> slow(1));
        });
  }

  // OK: the pool of another object may be another pool
  Future<Integer> other(JdkNegative other) {
    return outer.submit(() -> other.outer.submit(() -> slow(1)).get());
  }

  // OK: the wait stands in a callback of the completing thread: another check's
  void callback() {
    CompletableFuture.supplyAsync(() -> slow(1))
        .thenAccept(one -> CompletableFuture.supplyAsync(() -> slow(one), outer).join());
  }

  // OK: only its callers, which are no tasks, wait
  int collects(List<Integer> values) throws ExecutionException, InterruptedException {
    List<Future<Integer>> started = new ArrayList<>();
    for (int value : values) {
      started.add(outer.submit(() -> slow(value)));
    }
    int sum = 0;
    for (Future<Integer> each : started) {
      sum += each.get();
    }
    return sum;
  }

  // OK: a test
  @Test
  void test() {
    outer.submit(() -> outer.submit(() -> slow(1)).get());
  }

  // OK: suppressed
  @SuppressWarnings("SameExecutorWait")
  Future<Integer> suppressed() {
    return outer.submit(() -> outer.submit(() -> slow(1)).get());
  }

  // OK: what is called is no task
  static int read(Supplier<Future<Integer>> source) throws Exception {
    return source.get().get();
  }
}
