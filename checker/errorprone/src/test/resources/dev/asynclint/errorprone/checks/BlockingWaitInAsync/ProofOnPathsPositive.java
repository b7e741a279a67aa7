package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** RULES, proven complete: ways around a wait, futures started anew, fields that a callee writes. */
class ProofOnPathsPositive {
  CompletableFuture<String> user = new CompletableFuture<>();

  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> done(String value) {
    return CompletableFuture.completedFuture(value);
  }

  CompletableFuture<String> continuedForEach(List<CompletableFuture<String>> fs, String s) {
    for (CompletableFuture<String> f : fs) {
      if (s.isEmpty()) {
        continue;
      }
      // BUG: Diagnostic contains: join
      f.join();
    }
    // BUG: Diagnostic contains: join
    return done(fs.get(0).join());
  }

  // OK: every round waits, whichever way it goes on
  CompletableFuture<String> continuedBehind(List<CompletableFuture<String>> fs, String s) {
    for (CompletableFuture<String> f : fs) {
      // BUG: Diagnostic contains: join
      f.join();
      if (s.isEmpty()) {
        continue;
      }
      System.out.println(s);
    }
    return done(fs.get(0).join());
  }

  CompletableFuture<String> continuedDo(CompletableFuture<String> f, int n) {
    do {
      if (n == 3) {
        continue;
      }
      // BUG: Diagnostic contains: join
      f.join();
    } while (n-- > 0);
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> continuedOuter(List<CompletableFuture<String>> fs, List<String> ids) {
    outer:
    for (CompletableFuture<String> f : fs) {
      for (String id : ids) {
        if (id.isEmpty()) {
          continue outer;
        }
      }
      // BUG: Diagnostic contains: join
      f.join();
    }
    // BUG: Diagnostic contains: join
    return done(fs.get(0).join());
  }

  CompletableFuture<String> labelled(CompletableFuture<String> f, boolean b) {
    lab:
    {
      if (b) {
        break lab;
      }
      // BUG: Diagnostic contains: join
      f.join();
    }
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> labelledSwitch(CompletableFuture<String> f, int n) {
    lab:
    switch (n) {
      case 1:
        break lab;
      default:
        // BUG: Diagnostic contains: join
        f.join();
    }
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> fieldReplaced() {
    if (user.isDone()) {
      reload();
      // BUG: Diagnostic contains: join
      return done(user.join());
    }
    return user;
  }

  CompletableFuture<String> fieldReplacedFarAway() {
    if (user.isDone()) {
      refresh();
      // BUG: Diagnostic contains: join
      return done(user.join());
    }
    return user;
  }

  // OK: this callee only reads
  CompletableFuture<String> fieldKept() {
    if (user.isDone()) {
      describe();
      return done(user.join());
    }
    return user;
  }

  private void refresh() {
    describe();
    reload();
  }

  private void reload() {
    user = load("a");
  }

  private void describe() {
    System.out.println(user);
  }

  CompletableFuture<String> startedTwice() {
    // BUG: Diagnostic contains: join
    String first = load("a").join();
    // BUG: Diagnostic contains: join
    return done(first + load("a").join());
  }

  CompletableFuture<String> askedOfAnother() {
    // BUG: Diagnostic contains: join
    return load("a").isDone() ? done(load("a").join()) : user;
  }

  CompletableFuture<String> supplied(Supplier<CompletableFuture<String>> s) {
    // BUG: Diagnostic contains: join
    return s.get().isDone() ? done(s.get().join()) : user;
  }

  boolean isLoaded() {
    return user.isDone();
  }

  ProofOnPathsPositive other(int n) {
    return new ProofOnPathsPositive();
  }

  CompletableFuture<String> askedOfAnotherObject(int n) {
    // BUG: Diagnostic contains: join
    return other(n).isLoaded() ? done(user.join()) : user;
  }
}
