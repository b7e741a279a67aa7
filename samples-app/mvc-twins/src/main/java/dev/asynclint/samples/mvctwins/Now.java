package dev.asynclint.samples.mvctwins;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** The helper every synchronous code base has: turns "later" into "now" by waiting. */
final class Now {

  private Now() {}

  static <T> T of(Future<T> later) {
    try {
      return later.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
