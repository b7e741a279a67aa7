package example;

import java.util.concurrent.CompletableFuture;

abstract class BaseRepository<T, K> implements Repository<T, K> {
  abstract CompletableFuture<T> loadAsync(K key);

  // OK: synchronous, the caller decides
  @Override
  public T load(K key) {
    return loadAsync(key).join();
  }
}
