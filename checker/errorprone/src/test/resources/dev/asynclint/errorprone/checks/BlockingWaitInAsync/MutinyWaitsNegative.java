package example;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/** RULES, BlockingWaitInAsync: Mutiny. */
class MutinyWaitsNegative {
  Executor pool;

  Uni<String> load(String id) {
    return Uni.createFrom().item(id);
  }

  // OK: a synchronous method
  String indefinitely() {
    return load("a").await().indefinitely();
  }

  // OK: a synchronous method
  String atMost() {
    return load("a").await().atMost(Duration.ofSeconds(1));
  }

  // OK: a synchronous method
  List<String> iterable(Multi<String> names) {
    return names.subscribe().asStream().toList();
  }

  // OK: composed, nothing waits
  Uni<String> composed() {
    return load("a").chain(this::load).onItem().transform(String::trim);
  }

  // OK: emitOn a worker pool moves what follows
  Uni<String> emitOnWorker() {
    return load("a")
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(name -> load(name).await().indefinitely());
  }

  // OK: an executor of the user's runs the subscription
  Uni<String> runSubscriptionOn() {
    return Uni.createFrom().item(() -> load("a").await().indefinitely()).runSubscriptionOn(pool);
  }

  // OK: an executor of the user's runs the transformer
  Uni<String> emitOnPool() {
    return load("a").emitOn(pool).map(name -> load(name).await().indefinitely());
  }

  // OK: await() alone does not wait, it only names the group
  Uni<String> awaitGroup() {
    Object group = load("a").await();
    return load(group.toString());
  }
}
