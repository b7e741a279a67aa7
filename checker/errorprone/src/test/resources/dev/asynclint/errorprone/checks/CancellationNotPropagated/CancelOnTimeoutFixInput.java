package search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class CancelOnTimeout {
  String fallback(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }

  String rethrown(ExecutorService pool) throws Exception {
    Future<String> task = pool.submit(() -> "a");
    try {
      return task.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
