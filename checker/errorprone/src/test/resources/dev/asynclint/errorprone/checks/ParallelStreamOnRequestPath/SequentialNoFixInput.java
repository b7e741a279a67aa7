package example;

import static java.util.Arrays.parallelSort;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SequentialNoFix {
  // Nothing does the same in sequence.
  @GetMapping("/prefix")
  int[] prefix(int[] numbers) {
    // BUG: Diagnostic contains: parallelPrefix
    Arrays.parallelPrefix(numbers, Integer::sum);
    return numbers;
  }

  // The import would have to change with it.
  @GetMapping("/imported")
  int[] imported(int[] numbers) {
    // BUG: Diagnostic contains: parallelSort
    parallelSort(numbers);
    return numbers;
  }

  // A stream alone is no statement.
  @GetMapping("/statement")
  List<String> statement(Stream<String> names) {
    // BUG: Diagnostic contains: parallel
    names.parallel();
    return List.of();
  }
}
