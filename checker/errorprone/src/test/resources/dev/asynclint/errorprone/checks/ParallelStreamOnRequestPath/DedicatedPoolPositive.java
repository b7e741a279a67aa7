package example;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, ParallelStreamOnRequestPath: the common pool is not a dedicated one. */
@RestController
class DedicatedPoolPositive {
  static final ForkJoinPool POOL = new ForkJoinPool(4);

  @GetMapping("/common")
  long common(List<String> names) throws Exception {
    // BUG: Diagnostic contains: parallelStream
    return ForkJoinPool.commonPool().submit(() -> names.parallelStream().count()).get();
  }

  @GetMapping("/beside")
  long beside(List<String> names) {
    POOL.submit(() -> System.out.println("a"));
    // BUG: Diagnostic contains: parallelStream
    return names.parallelStream().count();
  }

  @GetMapping("/both")
  long both(List<String> names) {
    POOL.submit(() -> count(names));
    return count(names);
  }

  // One caller runs it in a dedicated pool, the other does not.
  private static long count(List<String> names) {
    // BUG: Diagnostic contains: DedicatedPoolPositive.both
    return names.parallelStream().count();
  }
}
