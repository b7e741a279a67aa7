package example;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.CommandLineRunner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, UnboundedFanOut: a limit, a semaphore, a constant size, or no request. */
@RestController
class PerElementNegative {
  enum Kind {
    USERS,
    ORDERS
  }

  static final List<String> IDS = List.of("a", "b");
  final Semaphore limit = new Semaphore(8);
  static final ExecutorService POOL = Executors.newFixedThreadPool(8);

  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  // OK: two calls
  @GetMapping("/two")
  CompletableFuture<Void> two() {
    return CompletableFuture.allOf(load("a"), load("b"));
  }

  // OK: a list of constant size
  @GetMapping("/listOf")
  CompletableFuture<Void> listOf(String id) {
    List<CompletableFuture<String>> all = List.of(id, "b").stream().map(this::load).toList();
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  // OK: a stream of constant size
  @GetMapping("/streamOf")
  CompletableFuture<Void> streamOf() {
    return CompletableFuture.allOf(
        Stream.of("a", "b").map(this::load).toArray(CompletableFuture[]::new));
  }

  // OK: a constant
  @GetMapping("/constant")
  CompletableFuture<Void> constant() {
    return CompletableFuture.allOf(IDS.stream().map(this::load).toArray(CompletableFuture[]::new));
  }

  // OK: an enum's values
  @GetMapping("/enum")
  CompletableFuture<Void> enumValues() {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      all.add(load(kind.name()));
    }
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  // OK: a loop of constant length
  @GetMapping("/loop")
  CompletableFuture<Void> constantLoop() {
    CompletableFuture<?>[] all = new CompletableFuture<?>[3];
    for (int i = 0; i < 3; i++) {
      all[i] = load("" + i);
    }
    return CompletableFuture.allOf(all);
  }

  // OK: a range of constant length
  @GetMapping("/range")
  CompletableFuture<Void> constantRange() {
    return CompletableFuture.allOf(
        IntStream.range(0, 4).mapToObj(i -> load("" + i)).toArray(CompletableFuture[]::new));
  }

  // OK: limited
  @GetMapping("/limit")
  CompletableFuture<Void> limited(List<String> ids) {
    return CompletableFuture.allOf(
        ids.stream().limit(20).map(this::load).toArray(CompletableFuture[]::new));
  }

  // OK: a part of constant size
  @GetMapping("/subList")
  CompletableFuture<Void> subList(List<String> ids) {
    List<CompletableFuture<String>> all = ids.subList(0, 20).stream().map(this::load).toList();
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  // OK: a semaphore
  @GetMapping("/semaphore")
  CompletableFuture<Void> semaphore(List<String> ids) throws InterruptedException {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (String id : ids) {
      limit.acquire();
      all.add(load(id).whenComplete((name, failure) -> limit.release()));
    }
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  // OK: a semaphore in the method that is called per element
  @GetMapping("/semaphore-helper")
  CompletableFuture<Void> semaphoreInHelper(List<String> ids) {
    return CompletableFuture.allOf(
        ids.stream().map(this::loadLimited).toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<String> loadLimited(String id) {
    limit.acquireUninterruptibly();
    return load(id).whenComplete((name, failure) -> limit.release());
  }

  // OK: a pool of fixed size is a limit
  @GetMapping("/pool")
  CompletableFuture<Void> fixedPool(List<String> ids) {
    List<CompletableFuture<Integer>> all =
        ids.stream().map(id -> CompletableFuture.supplyAsync(() -> id.length(), POOL)).toList();
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  // OK: the size was checked
  @GetMapping("/checked")
  CompletableFuture<Void> checkedSize(List<String> ids) {
    if (ids.size() > 20) {
      throw new IllegalArgumentException("at most 20");
    }
    List<CompletableFuture<String>> all = ids.stream().map(this::load).toList();
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  // OK: one after the other
  @GetMapping("/chained")
  CompletableFuture<String> chained(List<String> ids) {
    CompletableFuture<String> last = CompletableFuture.completedFuture("");
    for (String id : ids) {
      last = last.thenCompose(ignored -> load(id));
    }
    return last;
  }

  // OK: it only joins, it starts nothing
  @GetMapping("/joins")
  CompletableFuture<Void> joins(List<CompletableFuture<String>> started) {
    return CompletableFuture.allOf(started.toArray(new CompletableFuture[0]));
  }

  // OK: no handler reaches it
  CompletableFuture<Void> unreached(List<String> ids) {
    return CompletableFuture.allOf(ids.stream().map(this::load).toArray(CompletableFuture[]::new));
  }

  static class Import implements CommandLineRunner {
    // OK: batch
    @Override
    public void run(String... ids) {
      CompletableFuture.allOf(
              Stream.of(ids)
                  .map(id -> CompletableFuture.runAsync(() -> System.out.println(id)))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  // OK: suppressed at the call
  @GetMapping("/suppressed")
  @SuppressWarnings("UnboundedFanOut")
  CompletableFuture<Void> suppressed(List<String> ids) {
    return CompletableFuture.allOf(ids.stream().map(this::load).toArray(CompletableFuture[]::new));
  }
}
