package dev.asynclint.samples.service.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one thread of the {@link OutboxWorker} does until it is told to stop: it removes the old
 * campaigns in small batches, then leaves the database alone for a while.
 */
final class TidyingLoop implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(TidyingLoop.class);

  private final OldCampaigns campaigns;
  private final Duration pause;
  private final CountDownLatch stop;

  TidyingLoop(OldCampaigns campaigns, Duration pause, CountDownLatch stop) {
    this.campaigns = campaigns;
    this.pause = pause;
    this.stop = stop;
  }

  @Override
  public void run() {
    try {
      // The first time after a pause too: a start has enough to do.
      while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        tidy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tidy() {
    try {
      boolean more = true;
      while (more && stop.getCount() > 0) {
        more = campaigns.removeSome().join();
      }
    } catch (RuntimeException | Error e) {
      log.warn("Old campaigns stay for now", e);
    }
  }
}
