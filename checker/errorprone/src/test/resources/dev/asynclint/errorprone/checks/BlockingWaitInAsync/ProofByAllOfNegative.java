package example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RULES, proven complete: inside allOf(.. f ..).thenX; an element of what was given to allOf. */
class ProofByAllOfNegative {
  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  // OK: both are given to allOf
  CompletableFuture<String> two(CompletableFuture<String> a, CompletableFuture<String> b) {
    return CompletableFuture.allOf(a, b).thenApply(all -> a.join() + b.join());
  }

  // OK: locals
  CompletableFuture<String> locals() {
    CompletableFuture<String> a = load("a");
    CompletableFuture<String> b = load("b");
    return CompletableFuture.allOf(a, b)
        .thenCompose(all -> CompletableFuture.completedFuture(a.join() + b.join()));
  }

  // OK: further operators in between
  CompletableFuture<String> chained(CompletableFuture<String> a, CompletableFuture<String> b) {
    return CompletableFuture.allOf(a, b)
        .thenRun(() -> System.out.println("all"))
        .exceptionally(failure -> null)
        .thenApply(all -> a.join() + b.join());
  }

  // OK: the error path of allOf comes when all are complete, too
  CompletableFuture<String> handled(CompletableFuture<String> a, CompletableFuture<String> b) {
    return CompletableFuture.allOf(a, b)
        .handle((all, failure) -> a.isCompletedExceptionally() ? b.join() : a.join());
  }

  // OK: the asynchronous forms
  CompletableFuture<String> async(CompletableFuture<String> a, CompletableFuture<String> b) {
    return CompletableFuture.allOf(a, b).thenApplyAsync(all -> a.join() + b.join());
  }

  // OK: allOf in a local
  CompletableFuture<String> allInLocal(CompletableFuture<String> a, CompletableFuture<String> b) {
    CompletableFuture<Void> all = CompletableFuture.allOf(a, b);
    return all.thenApply(ignored -> a.join() + b.join());
  }

  // OK: an array
  CompletableFuture<List<String>> array(List<String> ids) {
    CompletableFuture<?>[] array = ids.stream().map(this::load).toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(array)
        .thenApply(all -> Arrays.stream(array).map(each -> (String) each.join()).toList());
  }

  // OK: a list turned into an array
  CompletableFuture<List<String>> list(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(all -> futures.stream().map(CompletableFuture::join).toList());
  }

  // OK: a list turned into an array of its size
  CompletableFuture<List<String>> listSized(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[futures.size()]))
        .thenApply(all -> futures.stream().map(f -> f.join()).collect(Collectors.toList()));
  }

  // OK: a list turned into an array by a constructor reference
  CompletableFuture<List<String>> listByReference(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
        .thenApply(all -> futures.stream().map(CompletableFuture::join).toList());
  }

  // OK: a stream turned into an array
  CompletableFuture<List<String>> streamToArray(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.stream().toArray(CompletableFuture[]::new))
        .thenApply(all -> futures.stream().map(CompletableFuture::join).toList());
  }

  // OK: an array in a local
  CompletableFuture<String> arrayOfList(List<CompletableFuture<String>> futures) {
    CompletableFuture<?>[] array = futures.toArray(new CompletableFuture<?>[0]);
    return CompletableFuture.allOf(array).thenApply(all -> futures.get(0).join());
  }

  // OK: a loop over the list
  CompletableFuture<String> loop(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(
            all -> {
              StringBuilder names = new StringBuilder();
              for (CompletableFuture<String> each : futures) {
                names.append(each.join());
              }
              return names.toString();
            });
  }

  // OK: forEach over the list
  CompletableFuture<Void> forEach(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenAccept(all -> futures.forEach(each -> System.out.println(each.join())));
  }

  // OK: an indexed loop over the list
  CompletableFuture<String> indexed(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(
            all -> {
              String names = "";
              for (int i = 0; i < futures.size(); i++) {
                names += futures.get(i).join();
              }
              return names;
            });
  }

  // OK: a list that is filled in a loop
  CompletableFuture<List<String>> filled(List<String> ids) {
    List<CompletableFuture<String>> futures = new ArrayList<>();
    for (String id : ids) {
      futures.add(load(id));
    }
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(all -> futures.stream().map(CompletableFuture::join).toList());
  }

  // OK: a list of locals
  CompletableFuture<String> listOf(CompletableFuture<String> a, CompletableFuture<String> b) {
    List<CompletableFuture<String>> both = List.of(a, b);
    return CompletableFuture.allOf(both.toArray(new CompletableFuture[0]))
        .thenApply(all -> both.get(0).join() + both.get(1).join());
  }

  // OK: another collection
  CompletableFuture<List<String>> collection(Collection<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(all -> futures.stream().map(CompletableFuture::join).toList());
  }

  // OK: the values of a map
  CompletableFuture<Map<String, String>> values(Map<String, CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.values().toArray(new CompletableFuture[0]))
        .thenApply(
            all -> {
              Map<String, String> result = new LinkedHashMap<>();
              futures.forEach((id, each) -> result.put(id, each.join()));
              return result;
            });
  }

  // OK: filtered, still elements of the list
  CompletableFuture<List<String>> filtered(List<CompletableFuture<String>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(
            all ->
                futures.stream()
                    .filter(each -> !each.isCompletedExceptionally())
                    .map(CompletableFuture::join)
                    .toList());
  }

  // OK: a helper that turns a list of futures into a future of a list
  static <T> CompletableFuture<List<T>> sequence(List<CompletableFuture<T>> futures) {
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
        .thenApply(all -> futures.stream().map(CompletableFuture::join).toList());
  }

  // OK: a stream collected first
  CompletableFuture<List<String>> collected(Stream<String> ids) {
    List<CompletableFuture<String>> futures = ids.map(this::load).collect(Collectors.toList());
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
        .thenApply(all -> futures.stream().map(CompletableFuture::join).collect(Collectors.toList()));
  }

  // OK: allOf is done
  CompletableFuture<String> allIsDone(CompletableFuture<String> a, CompletableFuture<String> b) {
    CompletableFuture<Void> all = CompletableFuture.allOf(a, b);
    if (all.isDone()) {
      return CompletableFuture.completedFuture(a.join() + b.join());
    }
    return a;
  }

  // OK: both futures of thenCombine are complete
  CompletableFuture<String> combined(CompletableFuture<String> a, CompletableFuture<String> b) {
    return a.thenCombine(b, (x, y) -> a.join() + b.join());
  }

  ExecutorService pool;

  // OK: the elements of invokeAll's result, in a synchronous callback on a pool
  CompletableFuture<String> invokeAll(List<Callable<String>> tasks) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            String names = "";
            for (Future<String> each : pool.invokeAll(tasks)) {
              names += each.get();
            }
            return names;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        pool);
  }
}
