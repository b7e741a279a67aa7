package orders;

import java.util.concurrent.ExecutorService;

class Submit {
  int submitted(ExecutorService pool) {
    pool.execute(() -> System.out.println("a"));
    return 1;
  }
}
