package example;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NamesController {
  private int count;

  @GetMapping("/names")
  List<String> names(List<String> ids) {
    List<String> names = new ArrayList<>();
    // BUG: Diagnostic contains: parallelStream
    ids.parallelStream().forEach(names::add);
    return names;
  }

  @GetMapping("/index")
  java.util.Map<String, Integer> index(List<String> ids) {
    java.util.concurrent.ConcurrentMap<String, Integer> shared =
        new java.util.concurrent.ConcurrentHashMap<>();
    // BUG: Diagnostic contains: parallelStream
    ids.parallelStream().forEach(id -> shared.put(id, id.length()));
    return shared;
  }

  @GetMapping("/table")
  java.util.Map<String, Integer> table(List<String> ids) {
    java.util.Map<String, Integer> table = new java.util.concurrent.ConcurrentHashMap<>();
    // BUG: Diagnostic contains: parallelStream
    ids.parallelStream().forEach(id -> table.merge(id, 1, Integer::sum));
    return table;
  }

  @GetMapping("/lengths")
  java.util.Map<String, Integer> lengths(List<String> ids) {
    java.util.Map<String, Integer> lengths = new java.util.HashMap<>();
    // BUG: Diagnostic contains: 'lengths' from several threads
    ids.parallelStream().forEach(id -> lengths.put(id, id.length()));
    return lengths;
  }

  @GetMapping("/count")
  int count(List<String> ids) {
    // BUG: Diagnostic contains: parallelStream
    ids.parallelStream()
        .forEach(
            id -> {
              synchronized (this) {
                count++;
              }
            });
    return count;
  }

  @GetMapping("/sorted")
  void sorted(int[] numbers) {
    // BUG: Diagnostic contains: parallelSort
    java.util.Arrays.parallelSort(numbers);
  }
}
