package example;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** RULES, chains: directly or through any chain of calls, in one file. */
class ChainsPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  private String waits() {
    return user.join();
  }

  private static String waitsFor(CompletableFuture<String> future) {
    return future.join();
  }

  CompletableFuture<String> oneHop() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(waits());
  }

  CompletableFuture<String> staticHop() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(waitsFor(user));
  }

  private String two() {
    return three();
  }

  private String three() {
    return "x" + waits();
  }

  CompletableFuture<String> threeHops() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(two());
  }

  CompletableFuture<String> referenceToHelper() {
    // BUG: Diagnostic contains: join
    return user.thenApply(this::decorate);
  }

  private String decorate(String name) {
    return name + waits();
  }

  CompletableFuture<String> referenceRunInline(List<String> names) {
    // BUG: Diagnostic contains: join
    names.forEach(this::decorate);
    return user;
  }

  static class Loader {
    final String name;

    Loader(CompletableFuture<String> user) {
      name = user.join();
    }
  }

  CompletableFuture<String> constructor() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(new Loader(user).name);
  }

  CompletableFuture<Loader> constructorReference() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(user).thenApply(Loader::new);
  }

  abstract static class Template {
    String run() {
      return step();
    }

    abstract String step();
  }

  class WaitingTemplate extends Template {
    @Override
    String step() {
      return user.join();
    }
  }

  CompletableFuture<String> abstractMethod(Template template) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(template.run());
  }

  interface Names {
    CompletableFuture<String> load();

    default String loadNow() {
      return load().join();
    }
  }

  Mono<String> defaultMethod(Names names) {
    // BUG: Diagnostic contains: join
    return Mono.just(names.loadNow());
  }

  private <T> T retry(Callable<T> work) throws Exception {
    for (int i = 0; ; i++) {
      try {
        return work.call();
      } catch (IllegalStateException e) {
        if (i == 3) {
          throw e;
        }
      }
    }
  }

  CompletableFuture<String> lambdaRunByModuleMethod() throws Exception {
    // BUG: Diagnostic contains: join
    String name = retry(() -> user.join());
    return CompletableFuture.completedFuture(name);
  }

  CompletableFuture<String> referenceRunByModuleMethod() throws Exception {
    // BUG: Diagnostic contains: join
    String name = retry(this::waits);
    return CompletableFuture.completedFuture(name);
  }

  private <T> T retryTwice(Callable<T> work) throws Exception {
    return retry(work);
  }

  CompletableFuture<String> lambdaHandedOn() throws Exception {
    // BUG: Diagnostic contains: join
    String name = retryTwice(() -> user.join());
    return CompletableFuture.completedFuture(name);
  }

  private <A, B> B apply(A value, Function<A, B> function) {
    return function.apply(value);
  }

  CompletableFuture<String> genericHelper() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(apply(user, CompletableFuture::join));
  }

  final Supplier<String> inField = () -> user.join();

  CompletableFuture<String> lambdaInField() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(inField.get());
  }

  CompletableFuture<String> lambdaInLocal() {
    Supplier<String> name = () -> user.join();
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(name.get());
  }

  final Consumer<String> printer = this::decorate;

  CompletableFuture<Void> referenceInField() {
    // BUG: Diagnostic contains: join
    return user.thenAccept(name -> printer.accept(name));
  }

  private String down(int n) {
    return n == 0 ? user.join() : down(n - 1);
  }

  CompletableFuture<String> recursion() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(down(3));
  }

  private String ping(int n) {
    return n == 0 ? waits() : pong(n - 1);
  }

  private String pong(int n) {
    return ping(n);
  }

  CompletableFuture<String> mutualRecursion() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(pong(3));
  }

  private String inTry() {
    try {
      return "";
    } finally {
      waits();
    }
  }

  CompletableFuture<String> finallyBlock() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(inTry());
  }
}
