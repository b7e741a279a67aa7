package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** RULES, execution context: the same operators, each given an executor; counterpart. */
class CompletionCallbacksNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();
  final CompletableFuture<String> third = new CompletableFuture<>();
  Executor pool;

  // OK: a given executor runs it
  void thenApply() {
    user.thenApplyAsync(name -> name + other.join(), pool);
  }

  // OK: a given executor runs it
  void thenAccept() {
    user.thenAcceptAsync(name -> System.out.println(other.join()), pool);
  }

  // OK: a given executor runs it
  void thenRun() {
    user.thenRunAsync(() -> other.join(), pool);
  }

  // OK: a given executor runs it
  void thenCombine() {
    user.thenCombineAsync(third, (name, more) -> name + other.join(), pool);
  }

  // OK: a given executor runs it
  void thenAcceptBoth() {
    user.thenAcceptBothAsync(third, (name, more) -> System.out.println(other.join()), pool);
  }

  // OK: a given executor runs it
  void runAfterBoth() {
    user.runAfterBothAsync(third, () -> other.join(), pool);
  }

  // OK: a given executor runs it
  void applyToEither() {
    user.applyToEitherAsync(third, name -> name + other.join(), pool);
  }

  // OK: a given executor runs it
  void acceptEither() {
    user.acceptEitherAsync(third, name -> System.out.println(other.join()), pool);
  }

  // OK: a given executor runs it
  void runAfterEither() {
    user.runAfterEitherAsync(third, () -> other.join(), pool);
  }

  // OK: a given executor runs it
  void handle() {
    user.handleAsync((name, failure) -> name + other.join(), pool);
  }

  // OK: a given executor runs it
  void whenComplete() {
    user.whenCompleteAsync((name, failure) -> System.out.println(other.join()), pool);
  }

  // OK: a given executor runs it
  void exceptionally() {
    user.exceptionallyAsync(failure -> other.join(), pool);
  }

  // OK: a given executor runs it
  void completeAsync() {
    user.completeAsync(() -> other.join(), pool);
  }

  // OK: a given executor runs the referenced method
  void methodReference() {
    user.thenAcceptAsync(this::printBoth, pool);
  }

  private void printBoth(String name) {
    System.out.println(name + other.join());
  }
}
