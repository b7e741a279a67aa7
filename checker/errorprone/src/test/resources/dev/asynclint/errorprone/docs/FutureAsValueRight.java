package docs;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

class FutureAsValueRight {
  interface Names {
    CompletableFuture<String> of(long userId);
  }

  private final Names names;
  private final Map<Long, CompletableFuture<String>> running = new ConcurrentHashMap<>();

  FutureAsValueRight(Names names) {
    this.names = names;
  }

  // snippet:text
  CompletableFuture<String> greeting(long userId) {
    return names.of(userId).thenApply(name -> "Dear " + name + ",");
  }
  // end

  // snippet:equal
  CompletableFuture<Boolean> isBob(long userId) {
    return names.of(userId).thenApply(name -> name.equals("Bob"));
  }
  // end

  // snippet:nullTest
  CompletableFuture<String> nickname(long userId) {
    return names.of(userId).thenApply(name -> name == null ? "stranger" : "friend");
  }
  // end

  // snippet:meant
  CompletableFuture<String> once(long userId) {
    CompletableFuture<String> known = running.get(userId);
    return known != null ? known : names.of(userId);
  }

  @Override
  public String toString() {
    return "names asked for: " + running;
  }
  // end

  // snippet:suppressed
  // Which future it is and whether it is complete, for whoever hunts a leak.
  @SuppressWarnings("FutureAsValue")
  String described(long userId) {
    return userId + " waits for " + names.of(userId);
  }
  // end
}
