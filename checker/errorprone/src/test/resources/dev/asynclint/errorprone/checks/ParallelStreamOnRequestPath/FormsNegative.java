package example;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.ParallelFlux;

/** RULES, ParallelStreamOnRequestPath: sequential forms and lookalikes, in a handler. */
@RestController
class FormsNegative {
  static class Work {
    Work parallel() {
      return this;
    }

    Work parallelStream() {
      return this;
    }
  }

  // OK: sequential
  @GetMapping("/list")
  long list(List<String> names) {
    return names.stream().filter(name -> !name.isEmpty()).count();
  }

  // OK: made sequential again, the last call decides for the whole pipeline
  @GetMapping("/sequential")
  long sequentialAgain(List<String> names) {
    return names.parallelStream().sequential().count();
  }

  // OK: only asks
  @GetMapping("/asks")
  boolean asks(Stream<String> names) {
    return names.isParallel();
  }

  // OK: StreamSupport without parallel
  @GetMapping("/support")
  long support(Iterable<String> names) {
    return StreamSupport.stream(names.spliterator(), false).count();
  }

  // OK: Arrays' sequential twins
  @GetMapping("/arrays")
  int[] arrays(int[] numbers) {
    Arrays.sort(numbers);
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  // OK: Reactor's parallel() is no parallel stream
  @GetMapping("/flux")
  ParallelFlux<String> flux(Flux<String> names) {
    return names.parallel();
  }

  // OK: a user's type
  @GetMapping("/user")
  String userType(Work work) {
    return work.parallel().parallelStream().toString();
  }

  // OK: no handler reaches it, and its body does not block
  long unreached(List<String> names) {
    return names.parallelStream().count();
  }

  // OK: no handler reaches it
  void unreachedSort(int[] numbers) {
    Arrays.parallelSort(numbers);
  }

  // OK: suppressed at the call itself
  @GetMapping("/suppressed")
  @SuppressWarnings("ParallelStreamOnRequestPath")
  long suppressed(List<String> names) {
    return names.parallelStream().count();
  }

  // OK: suppressed at the call itself, further down
  @GetMapping("/suppressed-helper")
  long suppressedHelper(List<String> names) {
    return trusted(names);
  }

  private static long trusted(List<String> names) {
    @SuppressWarnings("ParallelStreamOnRequestPath")
    long count = names.parallelStream().count();
    return count;
  }
}
