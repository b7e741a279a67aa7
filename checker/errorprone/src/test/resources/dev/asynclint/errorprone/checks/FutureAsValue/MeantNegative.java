package orders;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.logging.Logger;

/** The future itself is meant. */
class MeantNegative {
  private static final Logger log = Logger.getLogger("orders");

  interface Cache {
    CompletableFuture<String> find(long id);
  }

  private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();
  private CompletableFuture<String> last;

  // OK: a description for whoever debugs.
  @Override
  public String toString() {
    return "MeantNegative[last=" + last + ", running=" + running + "]";
  }

  // OK: a lazily set field may be null.
  CompletableFuture<String> lazily() {
    if (last == null) {
      last = CompletableFuture.supplyAsync(() -> "a");
    }
    return last;
  }

  // OK: a map gives null for what it does not have.
  boolean has(String id) {
    CompletableFuture<String> found = running.get(id);
    return found != null && running.get(id + id) == null;
  }

  // OK: nobody sees whether this one gives null.
  boolean cached(Cache cache, long id) {
    CompletableFuture<String> found = cache.find(id);
    return cache.find(id + 1) == null || found != null;
  }

  // OK: a parameter is whatever callers give.
  void given(CompletableFuture<String> maybe) {
    if (maybe != null) {
      maybe.cancel(true);
    }
  }

  // OK: a method that does give null.
  private CompletableFuture<String> lookup(String id) {
    return id.isEmpty() ? null : running.get(id);
  }

  boolean isKnown(String id) {
    return lookup(id) != null;
  }

  // OK: assigned twice, and null at first.
  CompletableFuture<String> twice(List<String> ids) {
    CompletableFuture<String> first = null;
    for (String id : ids) {
      if (first == null) {
        first = CompletableFuture.supplyAsync(() -> id);
      }
    }
    return first;
  }

  // OK: two futures are compared, or one with who knows what.
  boolean same(CompletableFuture<String> one, CompletableFuture<String> other, Object any) {
    return one.equals(other) || Objects.equals(one, other) || one.equals(any) || any.equals(one);
  }

  // OK: futures in a map and a list.
  boolean contains(CompletableFuture<String> one) {
    return running.values().contains(one) || running.equals(Map.of("a", one));
  }

  // OK: a handle has no value to take out by composing.
  String handle(Future<?> task) {
    return "Cancelled " + task;
  }

  // OK: the value, its state or its absence.
  String values(CompletableFuture<String> name, Optional<String> other) {
    log.info("done: " + name.isDone());
    return "Dear " + name.join() + other + name.thenApply(String::trim).isDone();
  }

  // OK: a log of something else; the future is only composed.
  CompletableFuture<Void> logged(CompletableFuture<String> name) {
    return name.thenAccept(value -> log.info("Found " + value));
  }

  static class Order extends CompletableFuture<String> {
    private final long id;

    Order(long id) {
      this.id = id;
    }

    @Override
    public String toString() {
      return "order " + id;
    }
  }

  static final class LateOrder extends Order {
    LateOrder(long id) {
      super(id);
    }
  }

  // OK: the text is its own, or inherited from a class of ours
  String described(Order order, LateOrder late) {
    log.info("ordered " + late);
    return "got " + order;
  }

  // OK: what toString() of each subclass begins with
  protected String toStringBase() {
    return "last=" + last;
  }
}
