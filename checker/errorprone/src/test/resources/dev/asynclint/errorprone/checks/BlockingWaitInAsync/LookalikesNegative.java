package example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** RULES, signals: lookalikes stay silent; decide by type, never by name. */
class LookalikesNegative {
  static class Table {
    Table join(Table other) {
      return other;
    }

    Table join() {
      return this;
    }

    String get() {
      return "row";
    }

    String block() {
      return "block";
    }

    void await() {}

    String take() {
      return "taken";
    }

    void sync() {}

    void acquire() {}

    Table await(int rows) {
      return this;
    }

    String indefinitely() {
      return "always";
    }
  }

  final ThreadLocal<String> local = ThreadLocal.withInitial(() -> "a");

  CompletableFuture<String> done(Object value) {
    return CompletableFuture.completedFuture(String.valueOf(value));
  }

  // OK: Optional.get
  CompletableFuture<String> optional(Optional<String> name) {
    return done(name.get());
  }

  // OK: Map.get and List.get
  CompletableFuture<String> collections(Map<String, String> names, List<String> list) {
    return done(names.get("a") + list.get(0));
  }

  // OK: Supplier.get of an unknown supplier
  CompletableFuture<String> supplier(Supplier<String> names) {
    return done(names.get());
  }

  // OK: AtomicReference.get and ThreadLocal.get
  CompletableFuture<String> holders(AtomicReference<String> name) {
    return done(name.get() + local.get());
  }

  // OK: String.join
  CompletableFuture<String> strings(List<String> names) {
    return done(String.join(",", names) + names.stream().collect(Collectors.joining()));
  }

  // OK: join, get, block, await, take, sync, acquire of a user's type
  CompletableFuture<String> table(Table table) {
    table.await();
    table.sync();
    table.acquire();
    return done(table.join().join(table).get() + table.block() + table.take());
  }

  // OK: await() and indefinitely() of a user's type
  Mono<String> tableInMono(Table table) {
    return Mono.just(table.await(1).indefinitely());
  }

  // OK: references to lookalikes
  CompletableFuture<List<String>> references(List<Table> tables, List<Optional<String>> names) {
    List<String> all = tables.stream().map(Table::block).toList();
    names.stream().map(Optional::get).forEach(System.out::println);
    return CompletableFuture.completedFuture(all);
  }

  // OK: a lookalike inside a callback
  CompletableFuture<String> callback(Map<String, Table> tables) {
    return done("a").thenApply(id -> tables.get(id).join().get());
  }

  // OK: nothing here waits for another thread
  CompletableFuture<String> random() {
    return done(ThreadLocalRandom.current().nextInt());
  }
}
