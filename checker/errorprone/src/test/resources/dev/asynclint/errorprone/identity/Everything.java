package identity;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class Everything {
  interface Users {
    CompletableFuture<String> find(long id);

    CompletableFuture<Void> load(long id);

    Mono<Void> saveLater(long id);

    CompletableFuture<String> export(String day);

    CompletableFuture<String> export(String day, CancellationToken token);
  }

  interface CancellationToken {
    boolean isCancelled();

    default void throwIfCancelled() {
      if (isCancelled()) {
        throw new CancellationException();
      }
    }
  }

  private final Semaphore permits = new Semaphore(1);

  private final Users users;

  private final ExecutorService pool;

  Everything(Users users, ExecutorService pool) {
    this.users = users;
    this.pool = pool;
  }

  CompletableFuture<String> greeting(long key) {
    return users.find(key).thenApply(found -> title(found) + " " + found);
  }

  private String title(String found) {
    return users.find(found.length()).join();
  }

  CompletableFuture<String> twoWaits(long key) {
    return users.find(key).thenApply(found -> users.find(1).join() + found + users.find(2).join());
  }

  @GetMapping("/page")
  String page(long key) {
    return users.find(key).join();
  }

  @PostMapping("/total")
  long total(@RequestBody List<String> orders) {
    return orders.parallelStream().mapToLong(String::length).sum();
  }

  @PostMapping("/warm-up")
  CompletableFuture<Void> warmUp(@RequestBody List<Long> keys) {
    return CompletableFuture.allOf(keys.stream().map(users::load).toArray(CompletableFuture[]::new));
  }

  @PostMapping("/throttled")
  void throttled(@RequestBody List<String> names) throws InterruptedException {
    for (String name : names) {
      Thread.sleep(name.length());
    }
  }

  @GetMapping("/port")
  int port(String host) throws IOException {
    try (Socket socket = new Socket(host, 0)) {
      return socket.getPort();
    }
  }

  CompletableFuture<String> report(String day, CancellationToken token) {
    token.throwIfCancelled();
    return users.export(day);
  }

  String search(String query) throws InterruptedException, ExecutionException {
    Future<String> running = pool.submit(() -> query.strip());
    try {
      return running.get(1, SECONDS);
    } catch (TimeoutException late) {
      return "nothing found in time";
    }
  }

  void recordVisit(long key) {
    CompletableFuture.runAsync(() -> System.out.println("visit of " + key));
  }

  String later(Runnable task, Runnable other) {
    pool.submit(task);
    pool.submit(other);
    return "started";
  }

  Mono<Long> saved(Mono<Long> key) {
    return key.doOnNext(value -> users.saveLater(value));
  }

  boolean enter() {
    try {
      permits.acquire();
      return true;
    } catch (InterruptedException stop) {
      System.err.println("interrupted while waiting for a permit");
      return false;
    }
  }

  CompletableFuture<String> missing() {
    return null;
  }

  CompletableFuture<Void> nested(long key) {
    return users.find(key).thenApply(found -> users.load(found.length())).thenRun(permits::release);
  }

  String welcome(long key) {
    return "Welcome " + users.find(key);
  }

  List<String> several(List<Long> keys) {
    return keys.stream().map(users::find).map(CompletableFuture::join).toList();
  }

  CompletableFuture<String> both(long key) {
    return users.find(key).thenCompose(one -> users.find(2).thenApply(other -> one + other));
  }

  CompletableFuture<Void> slow(long key) throws InterruptedException {
    Thread.sleep(key);
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<List<String>> lines(Path file) {
    return CompletableFuture.supplyAsync(() -> read(file));
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException missing) {
      return List.of();
    }
  }

  CompletableFuture<String> ready(String day) {
    return CompletableFuture.supplyAsync(() -> day);
  }

  Future<String> nestedTask(Path file) {
    ExecutorService two = Executors.newFixedThreadPool(2);
    return two.submit(() -> two.submit(() -> read(file).get(0)).get());
  }

  CompletableFuture<Integer> closed(InputStream opened) throws IOException {
    try (InputStream in = opened) {
      return users.find(1).thenApply(found -> in.hashCode());
    }
  }

  CompletableFuture<String> lost(long key) {
    return users.find(key).exceptionally(failure -> null);
  }

  synchronized String guarded(long key) {
    return users.find(key).join();
  }

  String memoised(ConcurrentHashMap<Long, String> names, long id) {
    return names.computeIfAbsent(id, key -> users.find(key).join());
  }

  @GetMapping("/locale")
  CompletableFuture<String> locale() {
    return CompletableFuture.supplyAsync(() -> LocaleContextHolder.getLocale().getLanguage());
  }

  void inside() {
    Runnable anonymous =
        new Runnable() {
          @Override
          public void run() {
            try {
              permits.acquire();
            } catch (InterruptedException stop) {
              System.err.println("interrupted");
            }
          }
        };
    class Local {
      void wait(int times) {
        try {
          Thread.sleep(times);
        } catch (InterruptedException stop) {
          System.err.println("interrupted");
        }
      }
    }
    anonymous.run();
    new Local().wait(1);
  }

  @org.springframework.scheduling.annotation.Async
  public CompletableFuture<String> proxied(String day) {
    return CompletableFuture.completedFuture(day);
  }

  CompletableFuture<String> onThis(String day) {
    return proxied(day);
  }
}
