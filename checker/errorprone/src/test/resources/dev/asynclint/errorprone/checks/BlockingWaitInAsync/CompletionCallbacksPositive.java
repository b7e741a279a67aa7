package example;

import java.util.concurrent.CompletableFuture;

/** RULES, async context: a callback given to an async operator, in synchronous methods. */
class CompletionCallbacksPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();
  final CompletableFuture<String> other = new CompletableFuture<>();
  final CompletableFuture<String> third = new CompletableFuture<>();

  CompletableFuture<String> store(String name) {
    return CompletableFuture.completedFuture(name);
  }

  void thenApply() {
    // BUG: Diagnostic contains: join
    user.thenApply(name -> name + other.join());
  }

  void thenAccept() {
    // BUG: Diagnostic contains: join
    user.thenAccept(name -> System.out.println(other.join()));
  }

  void thenRun() {
    // BUG: Diagnostic contains: join
    user.thenRun(() -> other.join());
  }

  void thenCompose() {
    // BUG: Diagnostic contains: join
    user.thenCompose(name -> store(name + other.join()));
  }

  void thenCombine() {
    // BUG: Diagnostic contains: join
    user.thenCombine(third, (name, more) -> name + other.join());
  }

  void thenAcceptBoth() {
    // BUG: Diagnostic contains: join
    user.thenAcceptBoth(third, (name, more) -> System.out.println(other.join()));
  }

  void runAfterBoth() {
    // BUG: Diagnostic contains: join
    user.runAfterBoth(third, () -> other.join());
  }

  void applyToEither() {
    // BUG: Diagnostic contains: join
    user.applyToEither(third, name -> name + other.join());
  }

  void acceptEither() {
    // BUG: Diagnostic contains: join
    user.acceptEither(third, name -> System.out.println(other.join()));
  }

  void runAfterEither() {
    // BUG: Diagnostic contains: join
    user.runAfterEither(third, () -> other.join());
  }

  void handle() {
    // BUG: Diagnostic contains: join
    user.handle((name, failure) -> name + other.join());
  }

  void whenComplete() {
    // BUG: Diagnostic contains: join
    user.whenComplete((name, failure) -> System.out.println(other.join()));
  }

  void exceptionally() {
    // BUG: Diagnostic contains: join
    user.exceptionally(failure -> other.join());
  }

  void exceptionallyCompose() {
    // BUG: Diagnostic contains: join
    user.exceptionallyCompose(failure -> store(other.join()));
  }

  void thenApplyAsync() {
    // BUG: Diagnostic contains: join
    user.thenApplyAsync(name -> name + other.join());
  }

  void whenCompleteAsync() {
    // BUG: Diagnostic contains: join
    user.whenCompleteAsync((name, failure) -> System.out.println(other.join()));
  }

  void anonymousClass() {
    user.thenAccept(
        new java.util.function.Consumer<String>() {
          @Override
          public void accept(String name) {
            // BUG: Diagnostic contains: join
            System.out.println(name + other.join());
          }
        });
  }

  void methodReference() {
    // BUG: Diagnostic contains: join
    user.thenAccept(this::printBoth);
  }

  private void printBoth(String name) {
    System.out.println(name + other.join());
  }

  void blockLambda() {
    user.thenAccept(
        name -> {
          String prefix = name.trim();
          // BUG: Diagnostic contains: join
          System.out.println(prefix + other.join());
        });
  }

  void inlineLambdaInsideTheCallback(java.util.List<CompletableFuture<String>> all) {
    // BUG: Diagnostic contains: join
    user.thenAccept(name -> all.forEach(each -> System.out.println(each.join())));
  }
}
