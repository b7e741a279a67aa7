package example;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** RULES: the same waits as BlockingWaitInAsync; proofs and their ends count here too. */
@RestController
class WaitsPositive {
  CompletableFuture<String> user = new CompletableFuture<>();

  @GetMapping("/guava")
  String guava(ListenableFuture<String> future) {
    // BUG: Diagnostic contains: getUnchecked
    return Futures.getUnchecked(future);
  }

  @GetMapping("/rx")
  String rx(Single<String> name) {
    // BUG: Diagnostic contains: blockingGet
    return name.blockingGet();
  }

  @GetMapping("/uni")
  String uni(Uni<String> name) {
    // BUG: Diagnostic contains: atMost
    return name.await().atMost(Duration.ofSeconds(1));
  }

  @GetMapping("/flux")
  String flux(Flux<String> names) {
    // BUG: Diagnostic contains: blockLast
    return names.blockLast();
  }

  @GetMapping("/queue")
  String queue(BlockingQueue<String> queue) throws InterruptedException {
    // BUG: Diagnostic contains: poll
    return queue.poll(1, TimeUnit.SECONDS);
  }

  @GetMapping("/semaphore")
  void semaphore(Semaphore semaphore) throws InterruptedException {
    // BUG: Diagnostic contains: acquire
    semaphore.acquire();
  }

  @GetMapping("/handle")
  String handle(ExecutorService pool) throws Exception {
    Future<String> handle = pool.submit(() -> "a");
    // BUG: Diagnostic contains: get
    return handle.get();
  }

  @GetMapping("/all")
  String invokeAll(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    // BUG: Diagnostic contains: invokeAll
    List<Future<String>> all = pool.invokeAll(tasks);
    // OK: an element of invokeAll's result
    return all.get(0).get();
  }

  @GetMapping("/allOf")
  String allOf(CompletableFuture<String> a, CompletableFuture<String> b) {
    // BUG: Diagnostic contains: join
    CompletableFuture.allOf(a, b).join();
    // OK: dominated by the wait for both
    return a.join() + b.join();
  }

  @GetMapping("/reassigned")
  String reassigned() {
    if (user.isDone()) {
      user = new CompletableFuture<>();
      // BUG: Diagnostic contains: join
      return user.join();
    }
    return "";
  }

  @GetMapping("/inline")
  void inlineLambda(List<CompletableFuture<String>> all) {
    // BUG: Diagnostic contains: join
    all.forEach(each -> System.out.println(each.join()));
  }
}
