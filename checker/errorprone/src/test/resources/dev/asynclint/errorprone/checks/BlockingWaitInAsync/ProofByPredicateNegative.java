package example;

import java.util.concurrent.CompletableFuture;

/** RULES, proven complete: guarded through a predicate helper. */
class ProofByPredicateNegative {
  CompletableFuture<String> user = new CompletableFuture<>();

  CompletableFuture<String> done(String value) {
    return CompletableFuture.completedFuture(value);
  }

  static boolean isReady(CompletableFuture<?> f) {
    return f.isDone();
  }

  static boolean isUsable(CompletableFuture<?> f) {
    return f != null && f.isDone() && !f.isCompletedExceptionally();
  }

  static boolean isPending(CompletableFuture<?> f) {
    return !f.isDone();
  }

  static boolean withStatements(CompletableFuture<?> f) {
    if (f == null || !f.isDone()) {
      return false;
    }
    return !f.isCancelled();
  }

  static boolean second(String name, CompletableFuture<?> f) {
    return f.isDone() && !name.isEmpty();
  }

  private boolean isLoaded() {
    return user.isDone();
  }

  static boolean twoHops(CompletableFuture<?> f) {
    return isUsable(f);
  }

  // OK: a static predicate
  CompletableFuture<String> ready(CompletableFuture<String> f) {
    return isReady(f) ? done(f.join()) : f;
  }

  // OK: a predicate that checks more
  CompletableFuture<String> usable(CompletableFuture<String> f) {
    if (isUsable(f)) {
      return done(f.join());
    }
    return f;
  }

  // OK: a negative predicate, negated
  CompletableFuture<String> notPending(CompletableFuture<String> f) {
    if (isPending(f)) {
      return f;
    }
    return done(f.join());
  }

  // OK: a predicate with statements
  CompletableFuture<String> statements(CompletableFuture<String> f) {
    return withStatements(f) ? done(f.join()) : f;
  }

  // OK: the parameter that it checks is the one we pass
  CompletableFuture<String> secondParameter(CompletableFuture<String> f) {
    return second("a", f) ? done(f.join()) : f;
  }

  // OK: a predicate on our own field
  CompletableFuture<String> ownField() {
    return isLoaded() ? done(user.join()) : user;
  }

  // OK: a predicate that asks another predicate
  CompletableFuture<String> predicateOfPredicate(CompletableFuture<String> f) {
    return twoHops(f) ? done(f.join()) : f;
  }

  // OK: a predicate of another class
  CompletableFuture<String> otherClass(CompletableFuture<String> f) {
    return Futures.isComplete(f) ? done(f.join()) : f;
  }

  static final class Futures {
    static <T> boolean isComplete(CompletableFuture<T> f) {
      return f.isDone();
    }
  }

  // OK: the helper that waits is called behind the check only
  CompletableFuture<String> checkedHelper(CompletableFuture<String> f) {
    return f.isDone() ? done(value(f)) : f;
  }

  private static String value(CompletableFuture<String> f) {
    return f.join();
  }
}
