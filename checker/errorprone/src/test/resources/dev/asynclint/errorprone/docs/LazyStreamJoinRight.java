package docs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class LazyStreamJoinRight {
  interface Users {
    CompletableFuture<String> load(long id);
  }

  private final Users users;

  LazyStreamJoinRight(Users users) {
    this.users = users;
  }

  // snippet:pipeline
  List<String> names(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }
  // end

  // snippet:tasks
  void runAll(List<Runnable> tasks, ExecutorService pool) {
    tasks.stream()
        .map(pool::submit)
        .toList()
        .forEach(task -> finish(task));
  }
  // end

  // snippet:all
  CompletableFuture<List<String>> namesLater(List<Long> ids) {
    List<CompletableFuture<String>> loading = ids.stream().map(users::load).toList();
    return CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new))
        .thenApply(done -> loading.stream().map(CompletableFuture::join).toList());
  }
  // end

  // snippet:first
  Optional<String> first(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        .map(CompletableFuture::join)
        .filter(Objects::nonNull)
        .findFirst();
  }
  // end

  // snippet:suppressed
  // The peer bans whoever sends it more than one request at a time.
  @SuppressWarnings("LazyStreamJoin")
  List<String> oneByOne(List<Long> ids) {
    return ids.stream().map(users::load).map(CompletableFuture::join).toList();
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
