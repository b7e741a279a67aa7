package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Methods of the module that run what they are given, here and elsewhere. */
final class Executors2 {
  static Executor pool;

  static <T> CompletableFuture<T> onPool(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, pool);
  }

  static <T> T inline(Supplier<T> work) {
    return work.get();
  }

  static <T> CompletableFuture<T> handedOn(Supplier<T> work) {
    return onPool(() -> inline(work));
  }
}
