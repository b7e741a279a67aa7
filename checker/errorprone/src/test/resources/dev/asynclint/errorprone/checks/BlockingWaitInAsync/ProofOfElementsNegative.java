package example;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** RULES, proven complete: helpers, collectors and filters that work on complete elements. */
class ProofOfElementsNegative {
  record Pair(CompletableFuture<String> user, CompletableFuture<String> order) {
    boolean isReady() {
      return user.isDone();
    }
  }

  static CompletableFuture<Void> all(List<CompletableFuture<String>> l) {
    return CompletableFuture.allOf(l.toArray(CompletableFuture[]::new));
  }

  static String gather(List<CompletableFuture<String>> l) {
    return l.stream().map(CompletableFuture::join).collect(joining());
  }

  static String gatherByLambda(List<CompletableFuture<String>> l) {
    return l.stream().filter(f -> f != null).map(f -> f.join()).collect(joining());
  }

  static String gatherByHelper(List<CompletableFuture<String>> l) {
    String s = "";
    for (CompletableFuture<String> f : l) {
      s += get(f);
    }
    return s;
  }

  static String gatherByHelperReference(List<CompletableFuture<String>> l) {
    return l.stream().map(ProofOfElementsNegative::get).collect(joining());
  }

  static String gatherValues(Map<String, CompletableFuture<String>> m) {
    return m.values().stream().map(CompletableFuture::join).collect(joining());
  }

  static String get(CompletableFuture<String> f) {
    return f.join();
  }

  static void waitForAll(List<CompletableFuture<String>> l) {
    l.forEach(CompletableFuture::join);
  }

  // OK: every caller has the list behind allOf
  CompletableFuture<String> helper(List<CompletableFuture<String>> l) {
    return CompletableFuture.allOf(l.toArray(CompletableFuture[]::new)).thenApply(v -> gather(l));
  }

  // OK: the helper waits in a lambda behind a filter
  CompletableFuture<String> helperByLambda(List<CompletableFuture<String>> l) {
    return all(l).thenApply(v -> gatherByLambda(l));
  }

  // OK: a helper of the helper, for each element
  CompletableFuture<String> helperOfHelper(List<CompletableFuture<String>> l) {
    return all(l).thenApply(v -> gatherByHelper(l));
  }

  // OK: the same by a method reference
  CompletableFuture<String> helperReference(List<CompletableFuture<String>> l) {
    return all(l).thenApply(v -> gatherByHelperReference(l));
  }

  // OK: a helper called in the loop of the callback, and as a reference
  CompletableFuture<String> helperInPlace(List<CompletableFuture<String>> l) {
    return all(l)
        .thenApply(
            v -> {
              String s = "";
              for (CompletableFuture<String> f : l) {
                s += get(f);
              }
              return s + l.stream().map(ProofOfElementsNegative::get).toList();
            });
  }

  // OK: the values of a map
  CompletableFuture<String> helperOfMap(Map<String, CompletableFuture<String>> m) {
    return CompletableFuture.allOf(m.values().toArray(CompletableFuture[]::new))
        .thenApply(v -> gatherValues(m));
  }

  // OK: a collector's functions take the elements of the stream
  CompletableFuture<Map<String, String>> toMapOfEntries(Map<String, CompletableFuture<String>> m) {
    return CompletableFuture.allOf(m.values().toArray(CompletableFuture[]::new))
        .thenApply(
            v ->
                m.entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, e -> e.getValue().join())));
  }

  // OK: keys and values by futures
  CompletableFuture<Map<String, String>> toMapOfFutures(List<CompletableFuture<String>> l) {
    return all(l)
        .thenApply(v -> l.stream().collect(toMap(f -> f.join(), CompletableFuture::join)));
  }

  // OK: groups, and what is collected of each
  CompletableFuture<Map<String, String>> grouping(List<CompletableFuture<String>> l) {
    return all(l)
        .thenApply(
            v ->
                l.stream()
                    .collect(
                        groupingBy(
                            CompletableFuture::join,
                            mapping(f -> f.join(), joining()))));
  }

  // OK: collectors around collectors
  CompletableFuture<List<String>> nestedCollectors(List<CompletableFuture<String>> l) {
    return all(l)
        .thenApply(
            v ->
                l.stream()
                    .collect(
                        collectingAndThen(
                            filtering(
                                f -> f.join() != null, mapping(CompletableFuture::join, toList())),
                            List::copyOf)));
  }

  // OK: entries mapped to their values
  CompletableFuture<List<String>> entryValues(Map<String, CompletableFuture<String>> m) {
    return CompletableFuture.allOf(m.values().toArray(CompletableFuture[]::new))
        .thenApply(
            v ->
                m.entrySet().stream().map(Map.Entry::getValue).map(CompletableFuture::join).toList());
  }

  // OK: a filter with more than one condition
  CompletableFuture<List<String>> filtered(List<CompletableFuture<String>> l) {
    return CompletableFuture.completedFuture(
        l.stream()
            .filter(f -> f.isDone() && !f.isCompletedExceptionally())
            .map(CompletableFuture::join)
            .toList());
  }

  // OK: a predicate of our own
  CompletableFuture<List<String>> filteredByHelper(List<CompletableFuture<String>> l) {
    return CompletableFuture.completedFuture(
        l.stream().filter(ProofOfElementsNegative::isReady).map(f -> f.join()).toList());
  }

  static boolean isReady(CompletableFuture<String> f) {
    return f.isDone() && !f.isCancelled();
  }

  // OK: a predicate in a variable
  CompletableFuture<List<String>> filteredByVariable(List<CompletableFuture<String>> l) {
    Predicate<CompletableFuture<String>> ready = f -> f.isDone();
    return CompletableFuture.completedFuture(
        l.stream().filter(ready).map(CompletableFuture::join).toList());
  }

  // OK: a predicate in a variable, asked
  CompletableFuture<String> askedVariable(CompletableFuture<String> f) {
    Predicate<CompletableFuture<?>> ready = CompletableFuture::isDone;
    return ready.test(f) ? CompletableFuture.completedFuture(f.join()) : f;
  }

  // OK: a filtered optional
  CompletableFuture<String> optional(Optional<CompletableFuture<String>> o) {
    return CompletableFuture.completedFuture(
        o.filter(CompletableFuture::isDone).map(CompletableFuture::join).orElse(""));
  }

  // OK: an optional of one future
  CompletableFuture<String> optionalOf(CompletableFuture<String> f) {
    return CompletableFuture.completedFuture(
        Optional.of(f).filter(x -> x.isDone()).map(x -> x.join()).orElse(""));
  }

  // OK: filtered entries
  CompletableFuture<Map<String, String>> entries(Map<String, CompletableFuture<String>> m) {
    return CompletableFuture.completedFuture(
        m.entrySet().stream()
            .filter(e -> e.getValue().isDone())
            .collect(toMap(e -> e.getKey(), e -> e.getValue().join())));
  }

  // OK: filtered by what the elements hold
  CompletableFuture<List<String>> records(List<Pair> pairs) {
    return CompletableFuture.completedFuture(
        pairs.stream().filter(p -> p.user().isDone()).map(p -> p.user().join()).toList());
  }

  // OK: filtered by a method of the elements
  CompletableFuture<List<String>> recordsByMethod(List<Pair> pairs) {
    return CompletableFuture.completedFuture(
        pairs.stream().filter(Pair::isReady).map(Pair::user).map(CompletableFuture::join).toList());
  }

  // OK: what is not done was removed
  CompletableFuture<String> removed(List<CompletableFuture<String>> l) {
    l.removeIf(f -> !f.isDone());
    String s = "";
    for (CompletableFuture<String> f : l) {
      s += f.join();
    }
    return CompletableFuture.completedFuture(s);
  }

  // OK: an iterator over complete elements
  CompletableFuture<String> iterator(List<CompletableFuture<String>> l) {
    return all(l)
        .thenApply(
            v -> {
              String s = "";
              for (Iterator<CompletableFuture<String>> it = l.iterator(); it.hasNext(); ) {
                s += it.next().join();
              }
              Iterator<CompletableFuture<String>> again = l.iterator();
              while (again.hasNext()) {
                s += again.next().join();
              }
              return s;
            });
  }

  // OK: what every element holds was given to allOf
  CompletableFuture<List<String>> held(List<Pair> pairs) {
    return CompletableFuture.allOf(pairs.stream().map(Pair::user).toArray(CompletableFuture[]::new))
        .thenApply(v -> pairs.stream().map(p -> p.user().join()).toList());
  }

  // OK: the same by a lambda, a loop and a reference
  CompletableFuture<String> heldInLoop(List<Pair> pairs) {
    return CompletableFuture.allOf(
            pairs.stream().map(p -> p.user()).toArray(CompletableFuture[]::new))
        .thenApply(
            v -> {
              String s = "";
              for (Pair p : pairs) {
                s += p.user().join();
              }
              return s + pairs.stream().map(Pair::user).map(CompletableFuture::join).toList();
            });
  }
}
