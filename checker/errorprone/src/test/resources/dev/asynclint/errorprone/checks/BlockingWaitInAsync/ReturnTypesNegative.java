package example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** RULES, async type: what a method may return and still be synchronous. */
class ReturnTypesNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

  // OK: void
  void nothing() {
    user.join();
  }

  // OK: a value
  String value() {
    return user.join();
  }

  // OK: a plain Future is a handle
  Future<String> future() {
    FutureTask<String> task = new FutureTask<>(() -> "a");
    user.join();
    return task;
  }

  // OK: a ScheduledFuture is a handle
  ScheduledFuture<?> scheduled() {
    String name = user.join();
    return scheduler.schedule(() -> System.out.println(name), 1, TimeUnit.SECONDS);
  }

  // OK: a collection of async values is no async value
  List<CompletableFuture<String>> list() {
    String name = user.join();
    return List.of(CompletableFuture.completedFuture(name));
  }

  // OK: a map of async values is no async value
  Map<String, CompletableFuture<String>> map() {
    return Map.of(user.join(), user);
  }

  // OK: an optional async value is no async value
  Optional<CompletableFuture<String>> optional() {
    return user.join().isEmpty() ? Optional.empty() : Optional.of(user);
  }

  // OK: a callable that will run somewhere
  Callable<String> callable() {
    return user::join;
  }

  // OK: a void method that takes a future
  void parameter(CompletableFuture<String> future) {
    System.out.println(future.join());
  }

  // OK: a constructor's value
  static class Holder {
    final String name;

    Holder(String name) {
      this.name = name;
    }
  }

  // OK: a user's type that only is called Future
  static class UserFuture {
    String name;
  }

  UserFuture userFuture() {
    UserFuture result = new UserFuture();
    result.name = user.join();
    return result;
  }

  // OK: a generic method whose result is not declared async
  <T> T generic(CompletableFuture<T> future) {
    return future.join();
  }
}
