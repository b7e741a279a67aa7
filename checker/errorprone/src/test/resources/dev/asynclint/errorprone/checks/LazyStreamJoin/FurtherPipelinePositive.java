package checks;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class FurtherPipelinePositive {
  interface Users {
    CompletableFuture<String> load(long id);

    ListenableFuture<String> guava(long id);
  }

  private final Users users;
  private final ExecutorService pool;

  FurtherPipelinePositive(Users users, ExecutorService pool) {
    this.users = users;
    this.pool = pool;
  }

  List<String> ints() {
    return IntStream.range(0, 10)
        .mapToObj(i -> users.load(i))
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .map(f -> f.join())
        .collect(Collectors.toList());
  }

  List<String> guava(List<Long> ids) {
    // BUG: Diagnostic contains: [LazyStreamJoin]
    return ids.stream().map(users::guava).map(Futures::getUnchecked).toList();
  }

  Map<String, String> collector(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        // BUG: Diagnostic contains: [LazyStreamJoin]
        .collect(Collectors.toMap(f -> f.join(), f -> "x"));
  }

  List<String> submitted(List<Long> ids) {
    return ids.stream()
        .map(id -> pool.submit(() -> "u" + id))
        .map(
            f -> {
              try {
                // BUG: Diagnostic contains: [LazyStreamJoin]
                return f.get();
              } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  void each(List<Long> ids) {
    // BUG: Diagnostic contains: [LazyStreamJoin]
    ids.stream().map(users::load).forEach(CompletableFuture::join);
  }
}
