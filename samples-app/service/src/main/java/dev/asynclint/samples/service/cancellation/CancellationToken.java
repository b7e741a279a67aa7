package dev.asynclint.samples.service.cancellation;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells work that nobody waits for its result any more.
 *
 * <p>Cancelling a {@link java.util.concurrent.CompletableFuture} completes that stage and stops
 * nothing before it, so the wish to stop travels beside the futures, as an argument. Controllers
 * take one as a parameter and pass it down; whoever does the work either asks it between steps or
 * registers what must happen.
 */
public final class CancellationToken {

  private static final CancellationToken NONE = new CancellationToken();

  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final Set<Registration> registrations = ConcurrentHashMap.newKeySet();

  CancellationToken() {}

  /** A token that never triggers, for work that has no client: batch jobs, start-up. */
  public static CancellationToken none() {
    return NONE;
  }

  /** Whether the work should stop; once true it stays true. */
  public boolean isCancelled() {
    return cancelled.get();
  }

  /**
   * For loops and the gaps between steps.
   *
   * @throws CancellationException if the token has triggered
   */
  public void throwIfCancelled() {
    if (isCancelled()) {
      throw new CancellationException("Nobody waits for this result any more");
    }
  }

  /**
   * Runs {@code action} once when the token triggers, at once if it already has. The action runs on
   * the cancelling thread, often an event loop: it must not block. Close the registration when the
   * work is done, or the token keeps the action alive as long as itself.
   */
  public Registration onCancel(Runnable action) {
    Registration registration = new Registration(action);
    if (this == NONE) {
      return registration;
    }
    registrations.add(registration);
    if (isCancelled()) {
      registration.runOnce();
    }
    return registration;
  }

  void cancel() {
    if (cancelled.compareAndSet(false, true)) {
      registrations.forEach(Registration::runOnce);
    }
  }

  /** An action waiting for the token; closing it withdraws the action. */
  public final class Registration implements AutoCloseable {

    private final AtomicBoolean done = new AtomicBoolean();
    private final Runnable action;

    private Registration(Runnable action) {
      this.action = action;
    }

    private void runOnce() {
      registrations.remove(this);
      if (done.compareAndSet(false, true)) {
        action.run();
      }
    }

    @Override
    public void close() {
      done.set(true);
      registrations.remove(this);
    }
  }
}
