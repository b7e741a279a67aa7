package example;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, ParallelStreamOnRequestPath: not inside a dedicated ForkJoinPool. */
@RestController
class DedicatedPoolNegative {
  static final ForkJoinPool POOL = new ForkJoinPool(4);

  // OK: submitted to a dedicated pool
  @GetMapping("/submit")
  long submit(List<String> names) throws Exception {
    return POOL.submit(() -> names.parallelStream().count()).get();
  }

  // OK: a helper that runs in a dedicated pool
  @GetMapping("/helper")
  long helperInPool(List<String> names) throws Exception {
    return POOL.submit(() -> count(names)).get();
  }

  private static long count(List<String> names) {
    return names.parallelStream().count();
  }

  // OK: a task invoked in a dedicated pool
  @GetMapping("/invoke")
  long invoke(List<String> names) {
    return POOL.invoke(
        new RecursiveTask<Long>() {
          @Override
          protected Long compute() {
            return names.parallelStream().count();
          }
        });
  }

  // OK: a pool that is a parameter
  @GetMapping("/given")
  void given(ForkJoinPool given, List<String> names) {
    given.execute(() -> names.parallelStream().forEach(System.out::println));
  }
}
