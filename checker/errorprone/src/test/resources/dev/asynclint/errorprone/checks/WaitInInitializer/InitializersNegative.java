package checks;

import com.google.common.base.Suppliers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

class InitializersNegative {
  static CompletableFuture<String> load(String id) {
    return CompletableFuture.supplyAsync(() -> id);
  }

  // OK: keeps the future
  private static final CompletableFuture<String> NAME = load("name");

  // OK: complete from the start
  private static final String KNOWN = CompletableFuture.completedFuture("known").join();

  // OK: the memoised value is a future
  private final Supplier<CompletableFuture<String>> later =
      Suppliers.memoize(() -> load("later"));

  // OK: nobody keeps what this computes
  private final Supplier<String> each = () -> load("each").join();

  private final ConcurrentHashMap<String, CompletableFuture<String>> futures =
      new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<String, String> sorted = new ConcurrentSkipListMap<>();
  private final Map<String, String> confined = new HashMap<>();
  private final CompletableFuture<Integer> length;

  // OK: composes
  InitializersNegative(String id) {
    length = load(id).thenApply(String::length);
  }

  // OK: only waits for a future that is done
  InitializersNegative(CompletableFuture<String> name) {
    length = CompletableFuture.completedFuture(name.isDone() ? name.join().length() : 0);
  }

  // OK: waits until its own thread runs, not for a result
  InitializersNegative(CountDownLatch started) throws InterruptedException {
    length = CompletableFuture.completedFuture(0);
    new Thread(started::countDown).start();
    started.await();
  }

  // OK: the task waits on its own thread, not the constructor
  InitializersNegative(ExecutorService executor, CompletableFuture<String> name) {
    length = CompletableFuture.supplyAsync(() -> name.join().length(), executor);
  }

  // OK: a constructor waits on its caller's thread, which decides
  InitializersNegative(String first, String second) {
    length = CompletableFuture.completedFuture(load(first).join().length() + second.length());
  }

  // OK: so does a field initialiser
  private final String title = load("title").join();

  // OK: a method that makes one may wait
  static InitializersNegative make(String id) {
    return new InitializersNegative(load(id).join());
  }

  // OK: the map holds futures
  CompletableFuture<String> cached(String id) {
    return futures.computeIfAbsent(id, InitializersNegative::load);
  }

  // OK: nobody else sees this map
  String confined(String id) {
    return confined.computeIfAbsent(id, key -> load(key).join());
  }

  // OK: this map computes without a lock
  String unlocked(String id) {
    return sorted.computeIfAbsent(id, key -> load(key).join());
  }

  // OK: waited for before, not in the function
  String before(String id, ConcurrentHashMap<String, String> names) {
    String name = load(id).join();
    return names.computeIfAbsent(id, key -> name);
  }

  // OK: a lambda in a field initialiser that somebody runs later
  private final List<Supplier<String>> all = List.of(() -> load("a").join());

  // OK: a Mono that nobody waits for
  private final Mono<String> cold = Mono.fromFuture(() -> load("cold"));

  // OK: a program's own start
  static final class Program {
    private final String name;

    Program(String name) {
      this.name = name;
    }

    public static void main(String[] arguments) {
      System.out.println(new Program(load("main").join()).name);
    }
  }

  // OK: the executor ends here
  static void stop(ExecutorService executor) {
    executor.shutdown();
    Executors.newCachedThreadPool().shutdown();
  }
}
