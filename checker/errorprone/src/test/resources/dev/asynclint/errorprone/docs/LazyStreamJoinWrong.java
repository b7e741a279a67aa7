package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class LazyStreamJoinWrong {
  interface Users {
    CompletableFuture<String> load(long id);
  }

  private final Users users;

  LazyStreamJoinWrong(Users users) {
    this.users = users;
  }

  // snippet:pipeline
  List<String> names(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(CompletableFuture::join)
        .toList();
  }
  // end

  // snippet:tasks
  void runAll(List<Runnable> tasks, ExecutorService pool) {
    tasks.stream()
        .map(pool::submit)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .forEach(task -> finish(task));
  }
  // end

  private static void finish(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
