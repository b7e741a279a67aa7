package example;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.Executor;

/** RULES, BlockingWaitInAsync: Uni.await().indefinitely()/atMost(), Multi's iterables. */
class MutinyWaitsPositive {
  Executor pool;

  Uni<String> load(String id) {
    return Uni.createFrom().item(id);
  }

  Uni<String> indefinitely() {
    // BUG: Diagnostic contains: indefinitely
    return load(load("a").await().indefinitely());
  }

  Uni<String> atMost() {
    // BUG: Diagnostic contains: atMost
    return load(load("a").await().atMost(Duration.ofSeconds(1)));
  }

  Uni<Boolean> optional() {
    // BUG: Diagnostic contains: indefinitely
    return Uni.createFrom().item(load("a").await().asOptional().indefinitely().isPresent());
  }

  Multi<String> inMap(Multi<String> names) {
    // BUG: Diagnostic contains: indefinitely
    return names.map(name -> load(name).await().indefinitely());
  }

  Uni<String> inTransform() {
    // BUG: Diagnostic contains: indefinitely
    return load("a").onItem().transform(name -> load(name).await().indefinitely());
  }

  // The executor moves only what is downstream of it.
  Uni<String> emitOnTooLate() {
    // BUG: Diagnostic contains: indefinitely
    return load("a").map(name -> load(name).await().indefinitely()).emitOn(pool);
  }
}
