package example;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** RULES, proven complete: calls that only read give the same future each time. */
class ProofOnPathsNegative {
  record Pair(CompletableFuture<String> user, List<CompletableFuture<String>> orders) {}

  private CompletableFuture<String> user = new CompletableFuture<>();
  private final Map<String, CompletableFuture<String>> cache = Map.of();

  CompletableFuture<String> done(String value) {
    return CompletableFuture.completedFuture(value);
  }

  CompletableFuture<String> getUser() {
    return user;
  }

  CompletableFuture<String> cached(String id) {
    return cache.get(id);
  }

  interface Holder {
    CompletableFuture<String> getFuture();
  }

  // OK: a component of a record
  CompletableFuture<String> component(Pair p) {
    return p.user().isDone() ? done(p.user().join()) : p.user();
  }

  // OK: elements of a component
  CompletableFuture<String> elementsOfComponent(Pair p) {
    return CompletableFuture.allOf(p.orders().toArray(CompletableFuture[]::new))
        .thenApply(v -> p.orders().get(0).join());
  }

  // OK: a getter, and the field behind it
  CompletableFuture<String> getter() {
    return getUser().isDone() ? done(user.join() + getUser().join()) : getUser();
  }

  // OK: a getter of another object
  CompletableFuture<String> otherGetter(ProofOnPathsNegative that) {
    return that.getUser().isDone() ? done(that.getUser().join()) : user;
  }

  // OK: a look into a map
  CompletableFuture<String> lookup(String id) {
    return cached(id).isDone() ? done(cached(id).join()) : cached(id);
  }

  // OK: a getter of an interface
  CompletableFuture<String> abstractGetter(Holder h) {
    return h.getFuture().isDone() ? done(h.getFuture().join()) : user;
  }

  // OK: a reference that nobody sets in between
  CompletableFuture<String> reference(AtomicReference<CompletableFuture<String>> r) {
    return r.get().isDone() ? done(r.get().join()) : user;
  }

  // OK: the same key of a map
  CompletableFuture<String> map(Map<String, CompletableFuture<String>> m, String id) {
    return m.get(id).isDone() ? done(m.get(id).join()) : user;
  }

  // OK: left only when it is done
  CompletableFuture<String> labelled(CompletableFuture<String> f) {
    lab:
    {
      if (f.isDone()) {
        break lab;
      }
      return f;
    }
    return done(f.join());
  }
}
