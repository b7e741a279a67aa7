import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Function;

class NestedGenerics {
  static class Node<K extends Comparable<? super K>, V extends List<? extends Map<K, ? super V>>> {
    class Inner<F extends CompletableFuture<? extends Map<K, List<V>>>> {
      Map<K, List<V>> read(F future) {
        return future.join();
      }
    }

    <T extends Comparator<T> & Function<? super K, ? extends V>> V apply(K key, T function) {
      return function.apply(key);
    }
  }

  <K extends Comparable<? super K>, V extends List<? extends Map<K, ? super V>>>
      CompletableFuture<Map<K, List<V>>> innerClass(
          Node<K, V>.Inner<CompletableFuture<Map<K, List<V>>>> inner,
          CompletableFuture<Map<K, List<V>>> future) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(inner.read(future));
  }

  <T, F extends Future<T> & CompletionStage<T>> CompletableFuture<T> intersection(F future)
      throws Exception {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(future.get());
  }

  CompletableFuture<List<String>> wildcards(
      Map<String, ? extends List<? extends CompletableFuture<? extends List<String>>>> all) {
    for (var each : all.values()) {
      for (var future : each) {
        // BUG: BlockingWaitInAsync
        return CompletableFuture.completedFuture(List.copyOf(future.join()));
      }
    }
    return CompletableFuture.completedFuture(List.of());
  }

  <T extends CompletableFuture<Map<String, List<? super Integer>>>> T silent(T future) {
    return future;
  }
}
