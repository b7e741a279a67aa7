package example;

import java.util.concurrent.CompletableFuture;

abstract class ReturnedNoFix {
  private String changing = "a";

  abstract CompletableFuture<String> load(long id);

  abstract CompletableFuture<Integer> count(String name);

  abstract String both(String one, String other);

  abstract String next();

  abstract String checked(String name) throws Exception;

  // A failure would no longer be caught here.
  CompletableFuture<String> handled(long id) {
    try {
      // BUG: Diagnostic contains: CompletableFuture.join
      return CompletableFuture.completedFuture(load(id).join().strip());
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture("");
    }
  }

  // next() is called before the wait, and may not be called after it.
  CompletableFuture<String> notFirst(long id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return CompletableFuture.completedFuture(both(next(), load(id).join()));
  }

  // Read before the wait.
  CompletableFuture<String> readBefore(long id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return CompletableFuture.completedFuture(changing + load(id).join());
  }

  // Not always waited for.
  CompletableFuture<String> sometimes(long id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return CompletableFuture.completedFuture(id > 0 ? load(id).join() : "");
  }

  // A lambda cannot hold a variable that changes.
  CompletableFuture<String> capturing(long id) {
    String after = "a";
    after += "b";
    // BUG: Diagnostic contains: CompletableFuture.join
    return CompletableFuture.completedFuture(load(id).join() + after);
  }

  // A lambda cannot throw it.
  CompletableFuture<String> throwing(long id) throws Exception {
    // BUG: Diagnostic contains: CompletableFuture.join
    return CompletableFuture.completedFuture(checked(load(id).join()));
  }

  // ExecutionException is the program's.
  CompletableFuture<String> got(long id) throws Exception {
    // BUG: Diagnostic contains: CompletableFuture.get
    return CompletableFuture.completedFuture(load(id).get().strip());
  }

  // The second wait would stay, in a callback.
  CompletableFuture<String> two(long id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return CompletableFuture.completedFuture(load(id).join() + load(1).join());
  }

  // A caller of this wants a future of its own type.
  OwnFuture own(long id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return new OwnFuture(load(id).join());
  }

  // What the branches become is hard to say.
  CompletableFuture<Integer> branches(long id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    return load(id).join().isEmpty() ? CompletableFuture.completedFuture(0) : count("one");
  }

  // Not where the value is returned.
  CompletableFuture<String> keptInALocal(long id) {
    // BUG: Diagnostic contains: CompletableFuture.join
    String loaded = load(id).join();
    return CompletableFuture.completedFuture(loaded);
  }

  static final class OwnFuture extends CompletableFuture<String> {
    OwnFuture(String value) {
      complete(value);
    }
  }
}
