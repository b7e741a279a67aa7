package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** RULES, BlockingWaitInAsync: what is not "two threads for one". */
class NeedlessTaskNegative {
  Executor pool;

  String work() {
    return "a";
  }

  // OK: a given executor limits or prepares the thread
  String onExecutor() {
    return CompletableFuture.supplyAsync(() -> work(), pool).join();
  }

  // OK: the other thread is what makes a timeout possible
  String timed() throws Exception {
    return CompletableFuture.supplyAsync(() -> work()).get(1, TimeUnit.SECONDS);
  }

  // OK: both threads work
  String beside() {
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> work());
    String second = work();
    return first.join() + second;
  }

  // OK: two tasks at once
  String combined() {
    return CompletableFuture.supplyAsync(() -> work())
        .thenCombine(CompletableFuture.supplyAsync(() -> work()), String::concat)
        .join();
  }

  // OK: the program's last wait
  public static void main(String[] arguments) {
    CompletableFuture.runAsync(() -> System.out.println("a")).join();
  }
}
