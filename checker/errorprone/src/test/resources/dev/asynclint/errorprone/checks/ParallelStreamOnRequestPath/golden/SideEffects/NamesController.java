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
