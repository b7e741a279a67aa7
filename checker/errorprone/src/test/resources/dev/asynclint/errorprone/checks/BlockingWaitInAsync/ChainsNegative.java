package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/** RULES, chains: what calls a method that waits, and yet does not run it here. */
class ChainsNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  ExecutorService pool;

  private String waits() {
    return user.join();
  }

  CompletableFuture<String> done() {
    return CompletableFuture.completedFuture("done");
  }

  // OK: a reference to a method that waits, submitted
  CompletableFuture<String> submittedReference() {
    pool.submit(this::waits);
    return done();
  }

  // OK: a reference to a method that waits, handed out
  CompletableFuture<Supplier<String>> handedOut() {
    return CompletableFuture.completedFuture(this::waits);
  }

  interface Loader {
    String load();
  }

  // OK: an interface without an implementation in the module
  CompletableFuture<String> unknownImplementation(Loader loader) {
    return CompletableFuture.completedFuture(loader.load());
  }

  interface Store {
    String find();

    default String cached() {
      return "cached";
    }
  }

  class WaitingStore implements Store {
    @Override
    public String find() {
      return waits();
    }
  }

  // OK: another method of the same type
  CompletableFuture<String> otherMethod(Store store) {
    return CompletableFuture.completedFuture(store.cached());
  }

  private String name() {
    return user.join();
  }

  private String name(String id) {
    return id;
  }

  // OK: the overload that does not wait
  CompletableFuture<String> overload() {
    return CompletableFuture.completedFuture(name("a"));
  }

  // OK: recursion without a wait
  CompletableFuture<Integer> recursive(int n) {
    return n == 0 ? CompletableFuture.completedFuture(0) : recursive(n - 1);
  }

  private int factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }

  // OK: a helper that calls itself without a wait
  CompletableFuture<Integer> recursiveHelper() {
    return CompletableFuture.completedFuture(factorial(5));
  }

  private void store(Supplier<String> supplier) {
    later = supplier;
  }

  Supplier<String> later;

  // OK: the method of the module stores the lambda and does not run it
  CompletableFuture<String> storedByCallee() {
    store(() -> user.join());
    return done();
  }

  private <A, B> B apply(A value, Function<A, B> function) {
    return function.apply(value);
  }

  // OK: a generic helper that runs a function without a wait
  CompletableFuture<Integer> genericHelper() {
    return CompletableFuture.completedFuture(apply("a", String::length));
  }

  // OK: an override of the user's that nobody here calls
  CompletableFuture<String> constructed() {
    return CompletableFuture.completedFuture(new WaitingStore().cached());
  }

  // OK: a thread's body
  CompletableFuture<String> threadBody() {
    new Thread(this::waits).start();
    return done();
  }

  // OK: LockHeldAcrossAsync reports the wait
  synchronized CompletableFuture<String> locked() {
    return CompletableFuture.completedFuture(user.join());
  }
}
