package users;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

class Pipeline {
  interface Users {
    CompletableFuture<String> load(long id);

    ListenableFuture<String> find(long id);
  }

  private final Users users;
  private final ExecutorService pool;

  Pipeline(Users users, ExecutorService pool) {
    this.users = users;
    this.pool = pool;
  }

  List<String> references(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(CompletableFuture::join)
        .toList();
  }

  List<String> lambdas(List<Long> ids) {
    return ids.stream()
        .map(id -> users.load(id))
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(f -> f.join())
        .toList();
  }

  // A step that starts nothing lets the elements through one by one.
  List<Integer> further(List<Long> ids) {
    return ids.stream()
        .map(id -> users.load(id).thenApply(String::length))
        .peek(System.out::println)
        .map(f -> f.orTimeout(1, TimeUnit.SECONDS))
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(f -> f.join() + 1)
        .collect(Collectors.toList());
  }

  // The terminal operation may be the one that waits.
  void each(List<Long> ids) {
    ids.stream()
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .forEach(CompletableFuture::join);
  }

  void tasks(List<Runnable> tasks) {
    tasks.stream()
        .map(pool::submit)
        .forEach(
            future -> {
              try {
                // BUG: Diagnostic contains: [LazyStreamJoin]
                future.get();
              } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
              } catch (ExecutionException failure) {
                throw new IllegalStateException(failure);
              }
            });
  }

  List<String> helper(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(Pipeline::value)
        .toList();
  }

  List<String> helperInLambda(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(f -> "<" + value(f) + ">")
        .toList();
  }

  private static String value(Future<String> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  List<String> guava(List<Long> ids) {
    return ids.stream()
        .map(users::find)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(Futures::getUnchecked)
        .toList();
  }

  List<String> ints(int n) {
    return IntStream.range(0, n)
        .mapToObj(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(CompletableFuture::join)
        .toList();
  }

  int sum(long[] ids) {
    return Arrays.stream(ids)
        .mapToObj(id -> CompletableFuture.supplyAsync(() -> (int) id, pool))
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .mapToInt(CompletableFuture::join)
        .sum();
  }

  Map<Integer, String> collector(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .collect(Collectors.toMap(f -> f.hashCode(), f -> f.join()));
  }

  List<String> local(List<Long> ids) {
    Stream<CompletableFuture<String>> loading = ids.stream().map(users::load);
    // BUG: Diagnostic contains: [LazyStreamJoin]
    return loading.map(CompletableFuture::join).toList();
  }

  // limit before the start lets only so many through, but each alone.
  List<String> limited(List<Long> ids) {
    return ids.stream()
        .limit(10)
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(CompletableFuture::join)
        .toList();
  }

  List<String> spliterator(Iterable<Long> ids) {
    return StreamSupport.stream(ids.spliterator(), false)
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(CompletableFuture::join)
        .toList();
  }

  // On whatever thread: in a function of a future it blocks that one as well, and is said once.
  CompletableFuture<List<String>> inAsync(CompletableFuture<List<Long>> ids) {
    return ids.thenApply(
        all ->
            all.stream()
                .map(users::load)
                // BUG: Diagnostic contains: [LazyStreamJoin]
                .map(CompletableFuture::join)
                .toList());
  }

  // A method of the element whose code is at hand and starts something.
  static final class Job {
    private final ExecutorService pool;

    Job(ExecutorService pool) {
      this.pool = pool;
    }

    CompletableFuture<Void> begin() {
      return CompletableFuture.runAsync(() -> System.out.println("done"), pool);
    }
  }

  void jobs(List<Job> jobs) {
    jobs.stream()
        .map(Job::begin)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .forEach(CompletableFuture::join);
  }
}
