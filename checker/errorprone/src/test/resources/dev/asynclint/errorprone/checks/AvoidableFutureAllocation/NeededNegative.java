package orders;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.CommandLineRunner;
import org.springframework.scheduling.annotation.Async;

/** Somebody needs the future. */
class NeededNegative {
  interface Names {
    CompletableFuture<String> of(long id);

    CompletableFuture<Boolean> isEmpty();
  }

  static class Fixed implements Names {
    // OK: the signature is somebody else's.
    @Override
    public CompletableFuture<String> of(long id) {
      return CompletableFuture.completedFuture("a" + id);
    }

    // OK: the same for a constant.
    @Override
    public CompletableFuture<Boolean> isEmpty() {
      return CompletableFuture.completedFuture(true);
    }
  }

  // OK: an executor runs it, and Spring makes the future that callers see.
  @Async
  CompletableFuture<String> later() {
    return CompletableFuture.completedFuture("a");
  }

  // OK: the miss branch is asynchronous.
  private CompletableFuture<String> maybe(long id) {
    return id < 0
        ? CompletableFuture.completedFuture("none")
        : CompletableFuture.supplyAsync(() -> "user" + id);
  }

  CompletableFuture<Integer> length(long id) {
    return maybe(id).thenApply(String::length);
  }

  // OK: a failure is told the same way as the others.
  private CompletableFuture<String> checked(long id) {
    return id < 0
        ? CompletableFuture.failedFuture(new IllegalArgumentException())
        : CompletableFuture.completedFuture("user" + id);
  }

  CompletableFuture<Integer> checkedLength(long id) {
    return checked(id).thenApply(String::length);
  }

  // OK: another caller needs a future.
  private CompletableFuture<String> shared(long id) {
    return CompletableFuture.completedFuture("user" + id);
  }

  CompletableFuture<Integer> sharedLength(long id) {
    return shared(id).thenApply(String::length);
  }

  CompletableFuture<Void> all(long id) {
    return CompletableFuture.allOf(shared(id), maybe(id));
  }

  // OK: referred to as a function.
  private CompletableFuture<String> function(long id) {
    return CompletableFuture.completedFuture("user" + id);
  }

  List<CompletableFuture<String>> functions(List<Long> ids) {
    return ids.stream().map(this::function).toList();
  }

  // OK: what comes next runs elsewhere.
  private CompletableFuture<String> hop(long id) {
    return CompletableFuture.completedFuture("user" + id);
  }

  CompletableFuture<Integer> hopped(long id, Executor executor) {
    return hop(id).thenApplyAsync(String::length, executor);
  }

  // OK: no value: it only says that something is done.
  private CompletableFuture<Void> done() {
    System.out.println("done");
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> thenMore() {
    return done().thenRun(() -> System.out.println("more"));
  }

  // OK: a step that does something, whose failure the future is to hold.
  CompletableFuture<Integer> parsed(String text) {
    return CompletableFuture.completedFuture(text).thenApply(Integer::parseInt);
  }

  // OK: a hook, and what happens where nobody overrides it.
  protected CompletableFuture<Boolean> isReady() {
    return CompletableFuture.completedFuture(true);
  }

  interface Plugin {
    // OK: the same in an interface.
    default CompletableFuture<Boolean> isEnabled() {
      return CompletableFuture.completedFuture(true);
    }
  }

  // OK: not the same with each call.
  CompletableFuture<Long> now() {
    return CompletableFuture.completedFuture(System.nanoTime());
  }

  // OK: made once for each who asks the supplier.
  Supplier<CompletableFuture<String>> supplier() {
    return () -> CompletableFuture.completedFuture("a");
  }
}

class Start implements CommandLineRunner {
  // OK: once, when it starts.
  @Override
  public void run(String... args) {
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> args[0]);
    CompletableFuture<Integer> count = CompletableFuture.supplyAsync(() -> args.length);
    first.thenCombine(count, (a, b) -> a + b).join();
  }

  // OK: once, in main.
  public static void main(String[] args) {
    CompletableFuture<Integer> count = CompletableFuture.supplyAsync(() -> args.length);
    count.join();
  }

  static class StartTest {
    // OK: a test wants a task.
    @Test
    void task() {
      CompletableFuture<String> task = CompletableFuture.supplyAsync(() -> "a");
      task.join();
    }
  }

  // OK: suppressed, with a reason.
  @SuppressWarnings("AvoidableFutureAllocation")
  CompletableFuture<String> suppressed() {
    return CompletableFuture.supplyAsync(() -> "a");
  }
}
