package orders;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class ComparedPositive {
  boolean equal(CompletableFuture<String> name) {
    // BUG: Diagnostic contains: [FutureAsValue] Compare the value of 'name' with the String
    return name.equals("Bob");
  }

  boolean equalsFuture(String expected) {
    // BUG: Diagnostic contains: [FutureAsValue]
    // a CompletableFuture is never equal to it
    return expected.equals(load(1));
  }

  boolean objects(String expected, Mono<String> name) {
    // BUG: Diagnostic contains: [FutureAsValue]
    return Objects.equals(name, expected);
  }

  String nullTest(long id) {
    // BUG: Diagnostic contains: [FutureAsValue] Test the value of ComparedPositive.load
    if (load(id) == null) {
      return "nobody";
    }
    return "somebody";
  }

  CompletableFuture<String> nullTestOfLocal(long id) {
    CompletableFuture<String> name = load(id);
    // BUG: Diagnostic contains: [FutureAsValue] Test the value of 'name', and not the
    // CompletableFuture, for null: ComparedPositive.load never returns null.
    return name != null ? name : CompletableFuture.completedFuture("nobody");
  }

  boolean nullTestOfOperator(CompletableFuture<String> name) {
    // BUG: Diagnostic contains: [FutureAsValue]
    return null == name.thenApply(String::trim);
  }

  private CompletableFuture<String> load(long id) {
    if (id < 0) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.supplyAsync(() -> "name of " + id);
  }
}
