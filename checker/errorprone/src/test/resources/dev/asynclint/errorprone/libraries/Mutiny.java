package example;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.tuples.Tuple2;
import java.time.Duration;

/** Mutiny. */
class Mutiny {
  Uni<String> load(String id) {
    return Uni.createFrom().item(id).onItem().delayIt().by(Duration.ofMillis(1));
  }

  Uni<String> waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(load("a").await().indefinitely());
  }

  Uni<String> inOperator(Uni<String> id) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return id.onItem().transform(each -> load(each).await().indefinitely());
  }

  Uni<String> afterEmitOn(Uni<String> id) {
    // OK: the worker pool is made for it
    return id.emitOn(Infrastructure.getDefaultWorkerPool())
        .map(each -> load(each).await().indefinitely());
  }

  Multi<String> ofMulti(Multi<String> ids) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return ids.map(each -> load(each).await().atMost(Duration.ofSeconds(1)));
  }

  Multi<String> composed(Multi<String> ids) {
    // OK: composed
    return ids.onItem().transformToUniAndMerge(this::load);
  }

  String plain() {
    // OK: no async code
    return load("a").await().indefinitely();
  }

  Uni<Tuple2<String, Integer>> tuple(Uni<Tuple2<String, String>> pairs) {
    // OK: the caller runs it, and nothing waits
    return pairs.map(pair -> pair.mapItem2(String::length));
  }

  Uni<String> converted(Uni<String> id) {
    // OK: assembly
    return id.convert().with(uni -> uni.map(String::trim));
  }

  void dropped() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    load("a");
  }

  void subscribed() {
    // OK: the failure is seen
    load("a").subscribe().with(System.out::println, Throwable::printStackTrace);
  }

  Uni<String> invoked(Uni<String> id) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    return id.invoke(each -> load(each));
  }

  Uni<String> called(Uni<String> id) {
    // OK: subscribed to by the operator
    return id.call(each -> load(each));
  }
}
