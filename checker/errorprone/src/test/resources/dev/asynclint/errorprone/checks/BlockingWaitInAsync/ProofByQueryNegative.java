package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** RULES, proven complete: guarded by isDone(), in every form of a condition. */
class ProofByQueryNegative {
  CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();

  CompletableFuture<String> done(String value) {
    return CompletableFuture.completedFuture(value);
  }

  // OK: inside if (isDone())
  CompletableFuture<String> inIf(CompletableFuture<String> f) {
    if (f.isDone()) {
      return done(f.join());
    }
    return f;
  }

  // OK: in the else of a negated condition
  CompletableFuture<String> inElse(CompletableFuture<String> f) {
    if (!f.isDone()) {
      return f;
    } else {
      return done(f.join());
    }
  }

  // OK: after an early return
  CompletableFuture<String> earlyReturn(CompletableFuture<String> f) {
    if (!f.isDone()) {
      return f;
    }
    return done(f.join());
  }

  // OK: after an early throw
  CompletableFuture<String> earlyThrow(CompletableFuture<String> f) {
    if (!f.isDone()) {
      throw new IllegalStateException("not yet");
    }
    return done(f.join());
  }

  // OK: after continue
  CompletableFuture<String> earlyContinue(List<CompletableFuture<String>> all) {
    String names = "";
    for (CompletableFuture<String> f : all) {
      if (!f.isDone()) {
        continue;
      }
      names += f.join();
    }
    return done(names);
  }

  // OK: the right side of &&
  CompletableFuture<Boolean> and(CompletableFuture<String> f) {
    return CompletableFuture.completedFuture(f.isDone() && f.join().isEmpty());
  }

  // OK: the right side of || after a negation
  CompletableFuture<Boolean> or(CompletableFuture<String> f) {
    return CompletableFuture.completedFuture(!f.isDone() || f.join().isEmpty());
  }

  // OK: one side of a conjunction proves
  CompletableFuture<String> conjunction(CompletableFuture<String> f, boolean wanted) {
    if (wanted && f.isDone()) {
      return done(f.join());
    }
    return f;
  }

  // OK: both sides of a disjunction prove
  CompletableFuture<String> disjunction(CompletableFuture<String> f) {
    if (f.isCancelled() || f.isDone()) {
      return done(f.join());
    }
    return f;
  }

  // OK: De Morgan
  CompletableFuture<String> negatedDisjunction(CompletableFuture<String> f, boolean unwanted) {
    if (unwanted || !f.isDone()) {
      return f;
    }
    return done(f.join());
  }

  // OK: a negated parenthesis
  CompletableFuture<String> parenthesis(CompletableFuture<String> f, boolean unwanted) {
    if (!(unwanted || !f.isDone())) {
      return done(f.join());
    }
    return f;
  }

  // OK: a conditional expression
  CompletableFuture<String> ternary(CompletableFuture<String> f) {
    return done(f.isDone() ? f.join() : "");
  }

  // OK: the other branch of a conditional expression
  CompletableFuture<String> negatedTernary(CompletableFuture<String> f) {
    return done(!f.isDone() ? "" : f.join());
  }

  // OK: after a loop that ends when it is done
  CompletableFuture<String> afterWhile(CompletableFuture<String> f) {
    while (!f.isDone()) {
      Thread.onSpinWait();
    }
    return done(f.join());
  }

  // OK: inside a loop that runs while it is done
  CompletableFuture<String> insideWhile(CompletableFuture<String> f, int count) {
    String names = "";
    while (f.isDone() && count-- > 0) {
      names += f.join();
    }
    return done(names);
  }

  // OK: completed exceptionally is complete
  CompletableFuture<String> exceptionally(CompletableFuture<String> f) throws Exception {
    if (f.isCompletedExceptionally()) {
      return done(f.get());
    }
    return f;
  }

  // OK: done and not failed
  CompletableFuture<String> doneAndNotFailed(CompletableFuture<String> f) {
    if (f.isDone() && !f.isCompletedExceptionally()) {
      return done(f.join());
    }
    return f;
  }

  // OK: cancelled is complete
  CompletableFuture<String> cancelled(CompletableFuture<String> f) {
    return f.isCancelled() ? done(f.join()) : f;
  }

  // OK: the condition in a local
  CompletableFuture<String> conditionInLocal(CompletableFuture<String> f) {
    boolean ready = f.isDone();
    if (ready) {
      return done(f.join());
    }
    return f;
  }

  // OK: a field that nobody writes in between
  CompletableFuture<String> field() {
    if (user.isDone()) {
      return done(user.join());
    }
    return user;
  }

  // OK: this.field is the same field
  CompletableFuture<String> qualifiedField() {
    if (this.user.isDone()) {
      return done(user.join());
    }
    return user;
  }

  // OK: a plain Future
  CompletableFuture<String> plainFuture(Future<String> f) throws Exception {
    if (f.isDone()) {
      return done(f.get());
    }
    return other;
  }

  // OK: get in a try
  CompletableFuture<String> inTry(CompletableFuture<String> f) {
    if (f.isDone()) {
      try {
        return done(f.get());
      } catch (InterruptedException | ExecutionException e) {
        return CompletableFuture.failedFuture(e);
      }
    }
    return f;
  }

  // OK: the alias of a proven future
  CompletableFuture<String> alias(CompletableFuture<String> f) {
    if (f.isDone()) {
      CompletableFuture<String> same = f;
      return done(same.join());
    }
    return f;
  }

  // OK: an inline lambda sees the proof
  CompletableFuture<String> inlineLambda(CompletableFuture<String> f, List<String> names) {
    if (f.isDone()) {
      return done(names.stream().map(name -> name + f.join()).findFirst().orElse(""));
    }
    return f;
  }

  // OK: a callback sees the proof, complete stays complete
  CompletableFuture<String> laterLambda(CompletableFuture<String> f) {
    if (f.isDone()) {
      return other.thenApply(name -> name + f.join());
    }
    return f;
  }

  // OK: getNow never waits
  CompletableFuture<String> getNow(CompletableFuture<String> f) {
    return done(f.getNow("nobody"));
  }

  // OK: a reassignment before the proof does not matter
  CompletableFuture<String> reassignedBefore(CompletableFuture<String> f) {
    f = other;
    if (f.isDone()) {
      return done(f.join());
    }
    return f;
  }

  // OK: a reassignment after the wait does not matter
  CompletableFuture<String> reassignedAfter(CompletableFuture<String> f) {
    if (f.isDone()) {
      String value = f.join();
      f = done(value);
    }
    return f;
  }

  // OK: a reassignment on a path that leaves
  CompletableFuture<String> reassignedOnAnotherPath(CompletableFuture<String> f, boolean stop) {
    if (!f.isDone()) {
      return f;
    }
    if (stop) {
      f = other;
      return f;
    }
    return done(f.join());
  }
}
