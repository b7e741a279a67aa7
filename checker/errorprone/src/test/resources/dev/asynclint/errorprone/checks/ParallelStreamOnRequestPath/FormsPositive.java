package example;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, ParallelStreamOnRequestPath: every form, in a handler. */
@RestController
class FormsPositive {
  @GetMapping("/list")
  long list(List<String> names) {
    // BUG: Diagnostic contains: parallelStream
    return names.parallelStream().filter(name -> !name.isEmpty()).count();
  }

  @GetMapping("/set")
  long set(Set<String> names) {
    // BUG: Diagnostic contains: parallelStream
    return names.parallelStream().count();
  }

  @GetMapping("/stream")
  long stream(Stream<String> names) {
    // BUG: Diagnostic contains: parallel
    return names.parallel().count();
  }

  @GetMapping("/ints")
  int ints() {
    // BUG: Diagnostic contains: parallel
    return IntStream.range(0, 1000).parallel().sum();
  }

  @GetMapping("/late")
  long late(List<String> names) {
    return names.stream()
        .map(String::trim)
        // BUG: Diagnostic contains: parallel
        .parallel()
        .filter(name -> !name.isEmpty())
        .count();
  }

  @GetMapping("/support")
  long support(Iterable<String> names) {
    // BUG: Diagnostic contains: StreamSupport.stream
    return StreamSupport.stream(names.spliterator(), true).count();
  }

  @GetMapping("/sort")
  int[] sort(int[] numbers) {
    // BUG: Diagnostic contains: parallelSort
    Arrays.parallelSort(numbers);
    return numbers;
  }

  @GetMapping("/prefix")
  int[] prefix(int[] numbers) {
    // BUG: Diagnostic contains: parallelPrefix
    Arrays.parallelPrefix(numbers, Integer::sum);
    return numbers;
  }

  @GetMapping("/setAll")
  int[] setAll(int[] numbers) {
    // BUG: Diagnostic contains: parallelSetAll
    Arrays.parallelSetAll(numbers, i -> i * i);
    return numbers;
  }

  @GetMapping("/reference")
  long reference(List<List<String>> names) {
    // BUG: Diagnostic contains: parallelStream
    return names.stream().flatMap(Collection::parallelStream).count();
  }

  @GetMapping("/helper")
  long throughHelper(List<String> names) {
    return count(names);
  }

  // Reported at the parallel call itself, at any depth.
  private long count(List<String> names) {
    return deeper(names);
  }

  private static long deeper(List<String> names) {
    // BUG: Diagnostic contains: FormsPositive.throughHelper
    return names.parallelStream().distinct().count();
  }
}
