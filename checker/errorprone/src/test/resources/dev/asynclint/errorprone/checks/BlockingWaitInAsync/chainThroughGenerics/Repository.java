package example;

interface Repository<T, K> {
  T load(K key);
}
