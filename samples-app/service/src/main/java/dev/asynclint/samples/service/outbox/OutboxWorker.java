package dev.asynclint.samples.service.outbox;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is in the outbox and removes what was sent long ago, on threads of its own. Any number
 * of instances may do so at once.
 *
 * <p>Starts before the web server and stops after it, so that no campaign comes in that cannot call
 * for a thread any more, and long before the database's connections are closed. Without an SMTP
 * server in the configuration it does nothing, and mails wait in the outbox for an instance that
 * has one.
 */
@Component
class OutboxWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);

  private final Outbox outbox;
  private final OutboxSignal signal;
  private final OutboxProperties properties;
  private final ObjectProvider<JavaMailSender> mailServer;
  private final OldCampaigns oldCampaigns;
  private Shift shift;

  OutboxWorker(
      Outbox outbox,
      OutboxSignal signal,
      OutboxProperties properties,
      ObjectProvider<JavaMailSender> mailServer,
      OldCampaigns oldCampaigns) {
    this.outbox = outbox;
    this.signal = signal;
    this.properties = properties;
    this.mailServer = mailServer;
    this.oldCampaigns = oldCampaigns;
  }

  @Override
  public synchronized void start() {
    JavaMailSender server = mailServer.getIfAvailable();
    if (server == null) {
      log.warn("No SMTP server is configured (spring.mail.host): mails wait in the outbox");
      return;
    }
    shift = begin(new Postman(server, properties.sender()));
  }

  /**
   * Lets the mails under way be sent within the grace period and hands the others back. What takes
   * longer is abandoned: the lease gives it back.
   */
  @Override
  public synchronized void stop() {
    if (shift == null) {
      return;
    }
    shift.stop().countDown();
    signal.wake();
    shift.threads().shutdown();
    try {
      if (!shift.threads().awaitTermination(properties.grace().toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("The mail server is too slow for a shutdown: some mails wait for their lease");
        shift.threads().shutdownNow();
      }
    } catch (InterruptedException e) {
      shift.threads().shutdownNow();
      Thread.currentThread().interrupt();
    } finally {
      shift = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return shift != null;
  }

  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;
  }

  private Shift begin(Postman postman) {
    CustomizableThreadFactory names = new CustomizableThreadFactory("outbox-");
    names.setDaemon(true); // A mail server that never answers must not keep the process alive.
    ExecutorService threads = Executors.newFixedThreadPool(properties.threads() + 1, names);
    CountDownLatch stop = new CountDownLatch(1);
    for (int thread = 0; thread < properties.threads(); thread++) {
      threads.execute(new DeliveryLoop(outbox, postman, signal, properties, stop));
    }
    threads.execute(new TidyingLoop(oldCampaigns, properties.tidying(), stop));
    return new Shift(threads, stop);
  }

  /** The threads from one start to the next stop, and what tells them to stop. */
  private record Shift(ExecutorService threads, CountDownLatch stop) {}
}
