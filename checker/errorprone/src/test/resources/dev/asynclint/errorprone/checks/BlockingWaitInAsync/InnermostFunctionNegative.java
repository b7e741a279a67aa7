package example;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** RULES, exemption 2: the innermost function decides; a synchronous one in an async method. */
class InnermostFunctionNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  ExecutorService pool;
  Supplier<String> stored;

  CompletableFuture<String> done() {
    return CompletableFuture.completedFuture("done");
  }

  // OK: a lambda stored in a field, nobody here runs it
  CompletableFuture<String> storedInField() {
    stored = () -> user.join();
    return done();
  }

  // OK: a lambda stored in a local that is only handed out
  CompletableFuture<Supplier<String>> storedInLocal() {
    Supplier<String> later = () -> user.join();
    return CompletableFuture.completedFuture(later);
  }

  // OK: a lambda submitted to an executor
  CompletableFuture<String> submitted() {
    pool.submit(() -> user.join());
    return done();
  }

  // OK: a block lambda submitted to an executor
  Mono<String> executed() {
    pool.execute(
        () -> {
          String name = user.join();
          System.out.println(name);
        });
    return Mono.just("done");
  }

  // OK: a lambda that runs on its own thread
  CompletableFuture<String> ownThread() {
    new Thread(() -> System.out.println(user.join())).start();
    return done();
  }

  // OK: an anonymous class submitted to an executor
  CompletableFuture<String> anonymousClass() {
    pool.submit(
        new Callable<String>() {
          @Override
          public String call() {
            return user.join();
          }
        });
    return done();
  }

  // OK: a method of a local class that nobody calls here
  CompletableFuture<String> localClass() {
    class Later {
      String name() {
        return user.join();
      }
    }
    return CompletableFuture.completedFuture(new Later().toString());
  }

  // OK: a nested synchronous lambda inside an async lambda, submitted
  CompletableFuture<String> nested() {
    return user.thenCompose(
        name -> {
          pool.submit(() -> user.join());
          return done();
        });
  }

  // OK: an async lambda that composes, in a synchronous method
  Supplier<CompletableFuture<String>> composingSupplier() {
    return () -> user.thenApply(String::trim);
  }

  // OK: the wait is in the synchronous method, the async lambda beside it does not matter
  String besideAnAsyncLambda() {
    Supplier<CompletableFuture<String>> load = () -> user.thenApply(String::trim);
    return load.get().join();
  }

  // OK: an inline lambda in a synchronous lambda that is submitted
  CompletableFuture<String> inlineInSubmitted(List<CompletableFuture<String>> all) {
    pool.submit(() -> all.forEach(each -> System.out.println(each.join())));
    return done();
  }
}
