package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class Fixes {
  private ExecutorService pool;

  CompletableFuture<Void> store(String name) {
    return CompletableFuture.runAsync(() -> System.out.println(name));
  }

  void handedBack(String name) {
    CompletableFuture.runAsync(() -> System.out.println(name)); // FireAndForgetVoidAsync: offered
  }

  void executed(String name) {
    pool.submit(() -> System.out.println(name)); // FireAndForgetVoidAsync: made
  }

  CompletableFuture<Void> followed(CompletableFuture<String> name) {
    return name.thenAccept(each -> store(each)); // UnobservedAsyncResult: offered
  }

  CompletableFuture<Void> missing(String name) {
    return name.isEmpty() ? null : store(name); // NullFuture: made
  }

  CompletableFuture<Void> composed(CompletableFuture<String> name) {
    return name.thenApply(each -> store(each).join()); // BlockingWaitInAsync: made
  }

  boolean ends(Future<String> name) {
    try {
      return name.get().isEmpty();
    } catch (Exception e) { // InterruptSwallowed: made
      System.err.println(e);
    }
    return false;
  }

  void waitsInTheHandler(Thread thread) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) { // InterruptSwallowed: offered
      stop(thread);
    }
  }

  void waitsInCleanUp(Thread thread) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) { // InterruptSwallowed: offered
      throw new IllegalStateException(e);
    } finally {
      stop(thread);
    }
  }

  void waitsAfterwards(Thread thread) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) { // InterruptSwallowed: offered
      System.err.println(e);
    }
    stop(thread);
  }

  void leavesBefore(Thread thread) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) { // InterruptSwallowed: made
      return;
    }
    stop(thread);
  }

  void waitsForTheNext(List<Future<String>> names) {
    for (Future<String> name : names) {
      try {
        System.out.println(name.get());
      } catch (Exception e) { // InterruptSwallowed: offered
        System.err.println(e);
      }
    }
  }

  private static void stop(Thread thread) {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) { // InterruptSwallowed: made
      System.err.println(e);
    }
  }
}
