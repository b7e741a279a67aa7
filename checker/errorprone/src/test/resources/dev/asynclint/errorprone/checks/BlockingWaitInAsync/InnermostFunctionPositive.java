package example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** RULES, exemption 2: an async lambda in a synchronous method; inline lambdas do not reset. */
class InnermostFunctionPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();
  ExecutorService pool;

  Supplier<CompletableFuture<String>> asyncSupplier() {
    return () -> {
      // BUG: Diagnostic contains: join
      String name = user.join();
      return CompletableFuture.completedFuture(name);
    };
  }

  void asyncFunction() {
    Function<String, Mono<String>> load =
        // BUG: Diagnostic contains: join
        prefix -> Mono.just(prefix + user.join());
    System.out.println(load);
  }

  Supplier<Mono<String>> anonymousClass() {
    return new Supplier<>() {
      @Override
      public Mono<String> get() {
        // BUG: Diagnostic contains: join
        return Mono.just(user.join());
      }
    };
  }

  CompletableFuture<String> forEach(List<CompletableFuture<String>> all) {
    // BUG: Diagnostic contains: join
    all.forEach(each -> System.out.println(each.join()));
    return user;
  }

  CompletableFuture<Boolean> stream(List<CompletableFuture<String>> all) {
    // BUG: Diagnostic contains: join
    boolean found = all.stream().anyMatch(each -> each.join().isEmpty());
    return CompletableFuture.completedFuture(found);
  }

  Mono<String> optional(Optional<CompletableFuture<String>> future) {
    // BUG: Diagnostic contains: join
    return Mono.justOrEmpty(future.map(each -> each.join()));
  }

  CompletableFuture<String> map(Map<String, String> cache) {
    // BUG: Diagnostic contains: join
    String name = cache.computeIfAbsent("a", key -> user.join());
    return CompletableFuture.completedFuture(name);
  }

  CompletableFuture<String> twoInlineLambdas(List<List<CompletableFuture<String>>> all) {
    // BUG: Diagnostic contains: join
    all.forEach(some -> some.forEach(each -> System.out.println(each.join())));
    return user;
  }

  void asyncLambdaInSubmittedTask() {
    pool.submit(
        () -> {
          // BUG: Diagnostic contains: join
          Supplier<Mono<String>> load = () -> Mono.just(user.join());
          return load.get();
        });
  }

  // The method returns an async type; the wait stands beside the lambda that is submitted.
  CompletableFuture<String> besideASubmittedLambda() {
    pool.submit(() -> System.out.println("a"));
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(user.join());
  }

  CompletableFuture<String> ternary(boolean fast) {
    // BUG: Diagnostic contains: join
    return fast ? CompletableFuture.completedFuture(user.join()) : user;
  }

  CompletableFuture<String> methodOfLocalClass() {
    class Loader {
      CompletableFuture<String> load() {
        // BUG: Diagnostic contains: join
        return CompletableFuture.completedFuture(user.join());
      }
    }
    return new Loader().load();
  }
}
