package example;

import java.util.concurrent.CompletableFuture;

/** RULES, proven complete: helpers that prove nothing, or something else. */
class ProofByPredicatePositive {
  CompletableFuture<String> user = new CompletableFuture<>();

  CompletableFuture<String> done(String value) {
    return CompletableFuture.completedFuture(value);
  }

  static boolean isPresent(CompletableFuture<?> f) {
    return f != null;
  }

  static boolean isPending(CompletableFuture<?> f) {
    return !f.isDone();
  }

  static boolean perhaps(CompletableFuture<?> f, boolean anyway) {
    return anyway || f.isDone();
  }

  static boolean first(CompletableFuture<?> f, CompletableFuture<?> g) {
    return f.isDone();
  }

  static boolean onOnePath(CompletableFuture<?> f, boolean check) {
    if (check) {
      return f.isDone();
    }
    return true;
  }

  boolean mayBeOverridden(CompletableFuture<?> f) {
    return f.isDone();
  }

  static class Eager extends ProofByPredicatePositive {
    @Override
    boolean mayBeOverridden(CompletableFuture<?> f) {
      return true;
    }
  }

  CompletableFuture<String> present(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return isPresent(f) ? done(f.join()) : f;
  }

  CompletableFuture<String> pending(CompletableFuture<String> f) {
    if (isPending(f)) {
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  CompletableFuture<String> anyway(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return perhaps(f, true) ? done(f.join()) : f;
  }

  CompletableFuture<String> otherArgument(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return first(user, f) ? done(f.join()) : f;
  }

  CompletableFuture<String> onePath(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return onOnePath(f, false) ? done(f.join()) : f;
  }

  CompletableFuture<String> overridden(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return mayBeOverridden(f) ? done(f.join()) : f;
  }

  CompletableFuture<String> reassigned(CompletableFuture<String> f) {
    if (first(f, f)) {
      f = user;
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  // One caller of the helper checks, the other does not.
  CompletableFuture<String> uncheckedHelper(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return done(value(f));
  }

  // OK: this caller checks
  CompletableFuture<String> checkedHelper(CompletableFuture<String> f) {
    return f.isDone() ? done(value(f)) : f;
  }

  private static String value(CompletableFuture<String> f) {
    return f.join();
  }
}
