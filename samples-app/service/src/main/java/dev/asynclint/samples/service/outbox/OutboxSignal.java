package dev.asynclint.samples.service.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Wakes an idle thread of this instance's {@link OutboxWorker}, if there is one; those of other
 * instances find new mails when they poll.
 */
@Component
public class OutboxSignal {

  private final Semaphore calls = new Semaphore(0);

  /**
   * Says that mails were written, or that there are more. Call it after the commit. Never blocks.
   *
   * <p>A call that nobody has answered yet stands for this one too: who answers it looks later than
   * now.
   */
  public void wake() {
    if (calls.availablePermits() == 0) {
      calls.release();
    }
  }

  /** Returns after a call, at the latest after {@code longest}. */
  void await(Duration longest) throws InterruptedException {
    calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
  }
}
