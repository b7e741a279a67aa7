package dev.asynclint.samples.service.cancellation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Schedulers;

/**
 * The side that decides to stop. Whoever holds only the {@link #token()} can listen but not cancel.
 *
 * <p>Close the source when the work is over, however it ended: that stops the deadline's clock.
 */
public final class CancellationSource implements AutoCloseable {

  private final CancellationToken token = new CancellationToken();
  private final Disposable.Swap deadline = Disposables.swap();

  /** What the work gets. */
  public CancellationToken token() {
    return token;
  }

  /** Triggers the token; further calls do nothing. */
  public void cancel() {
    token.cancel();
  }

  /** Triggers the token after {@code limit} unless the source is closed before. */
  public void cancelAfter(Duration limit) {
    deadline.update(
        Schedulers.parallel().schedule(this::cancel, limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    deadline.dispose();
  }
}
