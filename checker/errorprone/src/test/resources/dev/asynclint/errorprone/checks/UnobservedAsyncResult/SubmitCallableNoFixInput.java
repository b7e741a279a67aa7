package orders;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

class SubmitCallable {
  // `execute` takes no Callable.
  int submitted(ExecutorService pool, Callable<String> task) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    pool.submit(task);
    return 1;
  }
}
