package example;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

class Users extends Repository<String, Integer> {
  @Override
  CompletableFuture<String> loadAsync(Integer key) {
    return new CompletableFuture<>();
  }

  CompletableFuture<String> show(int id) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(load(id));
  }

  CompletableFuture<Integer> length(int id) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(loadAnd(id, String::length));
  }
}

abstract class Repository<T, K extends Comparable<K>> {
  abstract CompletableFuture<T> loadAsync(K key);

  T load(K key) {
    return loadAsync(key).join();
  }

  <R> R loadAnd(K key, Function<? super T, ? extends R> then) {
    return then.apply(load(key));
  }
}
