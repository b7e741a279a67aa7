package example;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Sequential {
  @GetMapping("/collection")
  List<String> collection(List<String> names) {
    return names.parallelStream().map(String::strip).toList();
  }

  @GetMapping("/stream")
  List<String> stream(List<String> names) {
    return names.stream().map(String::strip).parallel().filter(name -> !name.isEmpty()).toList();
  }

  @GetMapping("/numbers")
  int numbers(int end) {
    return IntStream.range(0, end).parallel().sum();
  }

  @GetMapping("/spliterator")
  Stream<String> spliterator(Iterable<String> names) {
    return StreamSupport.stream(names.spliterator(), true).map(String::strip);
  }

  @GetMapping("/sort")
  int[] sort(int[] numbers) {
    Arrays.parallelSort(numbers);
    Arrays.parallelSetAll(numbers, i -> i + 1);
    return numbers;
  }

  @GetMapping("/reference")
  List<String> reference(List<List<String>> names) {
    return names.stream().flatMap(Collection::parallelStream).toList();
  }
}
