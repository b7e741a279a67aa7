package dev.asynclint.samples.twins.forgotten;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: the rows are closed before they are counted. Right: opened and closed by the task. */
@RestController
class RowsClosedTooEarly {

  /** Rows of a query, to be read while they are open. */
  private static final class Rows implements AutoCloseable {
    private final List<Long> ids;
    private final AtomicBoolean closed = new AtomicBoolean();

    Rows(long userId) {
      ids = List.of(userId, userId + 1);
    }

    int count() {
      if (closed.get()) {
        throw new IllegalStateException("the rows are closed");
      }
      return ids.size();
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  @GetMapping("/twins/forgotten/closed-rows/{userId}")
  CompletableFuture<String> count(@PathVariable("userId") long userId) {
    return counted(userId).handle(RowsClosedTooEarly::answer);
  }

  private CompletableFuture<Integer> counted(long userId) {
    try (Rows rows = new Rows(userId)) {
      return CompletableFuture.supplyAsync(rows::count);
    }
  }

  private static String answer(Integer count, Throwable failure) {
    return failure instanceof CompletionException wrapper
        ? wrapper.getCause().getMessage()
        : count + " rows";
  }
}
