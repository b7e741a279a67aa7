package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** RULES, proven complete: without the proof; proof of another; reassignment kills the proof. */
class ProofByQueryPositive {
  CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();

  CompletableFuture<String> done(String value) {
    return CompletableFuture.completedFuture(value);
  }

  CompletableFuture<String> load() {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> wrongBranch(CompletableFuture<String> f) {
    if (f.isDone()) {
      return f;
    }
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> negated(CompletableFuture<String> f) {
    if (!f.isDone()) {
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  CompletableFuture<String> afterTheIf(CompletableFuture<String> f) {
    if (f.isDone()) {
      System.out.println("done");
    }
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> exitDoesNotLeave(CompletableFuture<String> f) {
    if (!f.isDone()) {
      System.out.println("not yet");
    }
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> anotherVariable(CompletableFuture<String> f) {
    if (other.isDone()) {
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  CompletableFuture<String> anotherField(ProofByQueryPositive that) {
    if (that.user.isDone()) {
      // BUG: Diagnostic contains: join
      return done(user.join());
    }
    return user;
  }

  CompletableFuture<String> reassigned(CompletableFuture<String> f) {
    if (f.isDone()) {
      f = load();
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  CompletableFuture<String> fieldReassigned() {
    if (user.isDone()) {
      user = load();
      // BUG: Diagnostic contains: join
      return done(user.join());
    }
    return user;
  }

  CompletableFuture<String> reassignedOnOnePath(CompletableFuture<String> f, boolean again) {
    if (!f.isDone()) {
      return f;
    }
    if (again) {
      f = load();
    }
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> oneSideOfOr(CompletableFuture<String> f, boolean wanted) {
    if (wanted || f.isDone()) {
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  CompletableFuture<String> negatedAnd(CompletableFuture<String> f, boolean wanted) {
    if (!(wanted && f.isDone())) {
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  CompletableFuture<Boolean> leftOfAnd(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(f.join().isEmpty() && f.isDone());
  }

  CompletableFuture<Boolean> rightOfOr(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(f.isDone() || f.join().isEmpty());
  }

  CompletableFuture<String> ternary(CompletableFuture<String> f) {
    // BUG: Diagnostic contains: join
    return done(f.isDone() ? "" : f.join());
  }

  CompletableFuture<String> insideWhile(CompletableFuture<String> f) {
    String names = "";
    while (!f.isDone()) {
      // BUG: Diagnostic contains: join
      names += f.join();
    }
    return done(names);
  }

  CompletableFuture<String> breakOutOfWhile(CompletableFuture<String> f, int tries) {
    while (!f.isDone()) {
      if (tries-- == 0) {
        break;
      }
    }
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  // The second round waits for the future of the first.
  CompletableFuture<String> reassignedInLoop(CompletableFuture<String> f, int rounds) {
    if (!f.isDone()) {
      return f;
    }
    String names = "";
    for (int i = 0; i < rounds; i++) {
      // BUG: Diagnostic contains: join
      names += f.join();
      f = load();
    }
    return done(names);
  }

  CompletableFuture<String> reassignedAfterWhile(CompletableFuture<String> f) {
    while (!f.isDone()) {
      f = load();
    }
    f = load();
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> notFailedIsNotDone(CompletableFuture<String> f) {
    if (!f.isCompletedExceptionally()) {
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  CompletableFuture<String> notCancelledIsNotDone(CompletableFuture<String> f) {
    if (f.isCancelled()) {
      return f;
    }
    // BUG: Diagnostic contains: join
    return done(f.join());
  }

  CompletableFuture<String> conditionInReassignedLocal(CompletableFuture<String> f, boolean now) {
    boolean ready = f.isDone();
    ready = now;
    if (ready) {
      // BUG: Diagnostic contains: join
      return done(f.join());
    }
    return f;
  }

  CompletableFuture<String> aliasReassigned(CompletableFuture<String> f) {
    CompletableFuture<String> same = f;
    if (f.isDone()) {
      same = load();
      // BUG: Diagnostic contains: join
      return done(same.join());
    }
    return f;
  }

  // A parameter of the lambda hides the proven future.
  CompletableFuture<String> anotherInLambda(
      CompletableFuture<String> f, List<CompletableFuture<String>> all) {
    if (f.isDone()) {
      // BUG: Diagnostic contains: join
      all.forEach(each -> System.out.println(each.join()));
    }
    return f;
  }

  // The proof of the stage does not prove what is derived from it.
  CompletableFuture<String> derived(CompletableFuture<String> f) {
    if (f.isDone()) {
      // BUG: Diagnostic contains: join
      return done(f.thenCompose(name -> load()).join());
    }
    return f;
  }
}
