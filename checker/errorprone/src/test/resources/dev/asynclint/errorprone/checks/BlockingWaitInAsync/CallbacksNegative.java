package example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** RULES, async context: which lambdas in a synchronous method are no callbacks. */
class CallbacksNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  Consumer<String> stored;

  // OK: the caller runs a stream's lambda inline
  List<String> stream(List<CompletableFuture<String>> futures) {
    return futures.stream().map(future -> future.join()).toList();
  }

  // OK: the caller runs forEach's lambda inline
  void forEach(List<CompletableFuture<String>> futures) {
    futures.forEach(future -> System.out.println(future.join()));
  }

  // OK: the caller runs Optional.map's lambda inline
  Optional<String> optional(Optional<CompletableFuture<String>> future) {
    return future.map(CompletableFuture::join);
  }

  // OK: the caller runs computeIfAbsent's lambda inline
  String compute(Map<String, String> cache) {
    return cache.computeIfAbsent("a", key -> user.join());
  }

  // OK: a lambda stored in a field: unknown who runs it
  void storedInField() {
    stored = name -> System.out.println(name + user.join());
  }

  // OK: a lambda that is returned: unknown who runs it
  Supplier<String> returned() {
    return () -> user.join();
  }

  // OK: a lambda given to a method outside of the module that is no async operator
  void unknownRunner(List<String> names) {
    names.sort((left, right) -> (left + user.join()).compareTo(right));
  }

  // OK: a function, not a callback
  String applied(Function<String, String> function) {
    return function.apply(user.join());
  }

  // OK: an operator whose callback composes
  CompletableFuture<String> composing(CompletableFuture<String> other) {
    return user.thenCompose(name -> other);
  }

  // OK: orTimeout takes no callback
  CompletableFuture<String> timed() {
    return user.orTimeout(1, java.util.concurrent.TimeUnit.SECONDS);
  }
}
