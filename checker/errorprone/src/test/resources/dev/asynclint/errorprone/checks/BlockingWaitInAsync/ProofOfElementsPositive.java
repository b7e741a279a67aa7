package example;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** RULES, proven complete: elements of which nothing, or something else, is known. */
class ProofOfElementsPositive {
  record Pair(CompletableFuture<String> user, CompletableFuture<String> order) {}

  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  static CompletableFuture<Void> all(List<CompletableFuture<String>> l) {
    return CompletableFuture.allOf(l.toArray(CompletableFuture[]::new));
  }

  static String gather(List<CompletableFuture<String>> l) {
    return l.stream().map(CompletableFuture::join).collect(joining());
  }

  static String get(CompletableFuture<String> f) {
    return f.join();
  }

  // One caller has the proof, the other has not.
  CompletableFuture<String> unprovenHelper(List<CompletableFuture<String>> l) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(gather(l));
  }

  // OK: this one has it
  CompletableFuture<String> provenHelper(List<CompletableFuture<String>> l) {
    return all(l).thenApply(v -> gather(l));
  }

  CompletableFuture<String> otherList(
      List<CompletableFuture<String>> l, List<CompletableFuture<String>> m) {
    // BUG: Diagnostic contains: join
    return all(l).thenApply(v -> gather(m));
  }

  CompletableFuture<List<String>> unprovenReference(List<CompletableFuture<String>> l) {
    return CompletableFuture.completedFuture(
        // BUG: Diagnostic contains: join
        l.stream().map(ProofOfElementsPositive::get).toList());
  }

  CompletableFuture<Map<String, String>> otherMap(
      Map<String, CompletableFuture<String>> m, Map<String, CompletableFuture<String>> n) {
    return CompletableFuture.allOf(m.values().toArray(CompletableFuture[]::new))
        .thenApply(
            v ->
                n.entrySet().stream()
                    // BUG: Diagnostic contains: join
                    .collect(toMap(Map.Entry::getKey, e -> e.getValue().join())));
  }

  // The collector gets what it is mapped to: futures started here.
  CompletableFuture<List<String>> mappedToOthers(List<CompletableFuture<String>> l) {
    return all(l)
        .thenApply(
            v ->
                l.stream()
                    .collect(
                        mapping(
                            f -> load(f.join()),
                            // BUG: Diagnostic contains: join
                            mapping(f -> f.join(), toList()))));
  }

  CompletableFuture<List<String>> oneSideOfOr(List<CompletableFuture<String>> l, boolean wanted) {
    return CompletableFuture.completedFuture(
        l.stream()
            .filter(f -> wanted || f.isDone())
            // BUG: Diagnostic contains: join
            .map(CompletableFuture::join)
            .toList());
  }

  CompletableFuture<List<String>> negatedFilter(List<CompletableFuture<String>> l) {
    Predicate<CompletableFuture<String>> pending = f -> !f.isDone();
    return CompletableFuture.completedFuture(
        // BUG: Diagnostic contains: join
        l.stream().filter(pending).map(CompletableFuture::join).toList());
  }

  // What is left when the done ones are dropped.
  CompletableFuture<List<String>> dropped(List<CompletableFuture<String>> l) {
    return CompletableFuture.completedFuture(
        // BUG: Diagnostic contains: join
        l.stream().dropWhile(CompletableFuture::isDone).map(CompletableFuture::join).toList());
  }

  CompletableFuture<String> doneOnesRemoved(List<CompletableFuture<String>> l) {
    l.removeIf(f -> f.isDone());
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(l.get(0).join());
  }

  CompletableFuture<List<String>> otherComponent(List<Pair> pairs) {
    return CompletableFuture.allOf(pairs.stream().map(Pair::user).toArray(CompletableFuture[]::new))
        // BUG: Diagnostic contains: join
        .thenApply(v -> pairs.stream().map(p -> p.order().join()).toList());
  }

  // Every call gives another element.
  CompletableFuture<String> iterator(List<CompletableFuture<String>> l) {
    Iterator<CompletableFuture<String>> it = l.iterator();
    // BUG: Diagnostic contains: join
    String first = it.next().join();
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(first + it.next().join());
  }
}
