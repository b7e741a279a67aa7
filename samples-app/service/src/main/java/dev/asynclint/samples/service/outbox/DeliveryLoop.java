package dev.asynclint.samples.service.outbox;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one thread of the {@link OutboxWorker} does until it is told to stop: claim a few mails,
 * send them one after the other, note what became of each. It waits for database and mail server
 * alike, as only a thread of its own may. An interrupt ends it too, and no failure does.
 */
final class DeliveryLoop implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);

  private final Outbox outbox;
  private final Postman postman;
  private final OutboxSignal signal;
  private final OutboxProperties properties;
  private final CountDownLatch stop;

  /**
   * @param stop once it is at zero, the mail under way is finished and the others are handed back
   */
  DeliveryLoop(
      Outbox outbox,
      Postman postman,
      OutboxSignal signal,
      OutboxProperties properties,
      CountDownLatch stop) {
    this.outbox = outbox;
    this.postman = postman;
    this.signal = signal;
    this.properties = properties;
    this.stop = stop;
  }

  @Override
  public void run() {
    try {
      while (!stopping() && !Thread.currentThread().isInterrupted()) {
        round();
      }
      signal.wake(); // The next thread that idles, so that it sees the end as well.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() throws InterruptedException {
    try {
      List<OutboxMail> mails = outbox.claim().join();
      if (mails.isEmpty()) {
        signal.await(properties.poll());
        return;
      }
      if (mails.size() == properties.batch()) {
        signal.wake(); // There may be work for two.
      }
      deliver(mails);
    } catch (CompletionException e) {
      log.warn("The outbox does not answer: {}", String.valueOf(e.getCause()));
      pause();
    } catch (Postman.ServerAway e) {
      log.warn("The mail server does not answer, mails wait: {}", e.getCause().getMessage());
      pause();
    } catch (RuntimeException | Error e) {
      // Without this thread the mails would wait for ever, and nobody would be told.
      log.error("A mistake; the mails of this round wait for their lease", e);
      pause();
    }
  }

  /**
   * Sends each mail, notes why it was not sent or hands it back; leaves them to the lease if it
   * cannot.
   */
  private void deliver(List<OutboxMail> mails) throws Postman.ServerAway {
    long claimed = System.nanoTime();
    Postman.ServerAway away = null;
    for (OutboxMail mail : mails) {
      if (away != null || stopping() || System.nanoTime() - claimed > halfTheLease()) {
        outbox.handBack(mail).join();
        continue;
      }
      try {
        deliver(mail);
      } catch (Postman.ServerAway e) {
        away = e;
        outbox.handBack(mail).join();
      }
    }
    if (away != null) {
      throw away;
    }
  }

  private void deliver(OutboxMail mail) throws Postman.ServerAway {
    try {
      postman.deliver(mail);
    } catch (Postman.NotNow e) {
      log.info("Mail {} put off: {}", mail.id(), e.getMessage());
      outbox.putOff(mail, e.getMessage()).join();
      return;
    } catch (RuntimeException e) {
      log.info("Mail {} not sent, attempt {}: {}", mail.id(), mail.attempts() + 1, e.getMessage());
      outbox.failed(mail, String.valueOf(e.getMessage())).join();
      return;
    }
    outbox.sent(mail).join();
  }

  private boolean stopping() {
    return stop.getCount() == 0;
  }

  /** A mail begun in the lease's second half might not be over when the next claims it. */
  private long halfTheLease() {
    return properties.lease().toNanos() / 2;
  }

  private void pause() throws InterruptedException {
    stop.await(properties.backOff().toMillis(), TimeUnit.MILLISECONDS);
  }
}
