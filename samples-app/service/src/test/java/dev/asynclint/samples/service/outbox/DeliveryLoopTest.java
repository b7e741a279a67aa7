package dev.asynclint.samples.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What ends the loop, and what does not. */
class DeliveryLoopTest {

  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicInteger claims = new AtomicInteger();
  private Thread thread;

  @AfterEach
  void stop() throws InterruptedException {
    stop.countDown();
    thread.join();
  }

  @Test
  void survivesWhateverHappens() {
    start(Duration.ofMillis(1), new Broken());

    await().until(() -> claims.get() > 9);

    assertThat(thread.isAlive()).isTrue();
  }

  @Test
  void endsWhenItIsStopped() {
    start(Duration.ofHours(1), new Broken());
    await().until(() -> claims.get() == 1);

    stop.countDown();

    await().until(() -> !thread.isAlive());
  }

  @Test
  void anInterruptEndsItsPause() {
    start(Duration.ofHours(1), new Broken());
    await().until(() -> claims.get() == 1);

    thread.interrupt();

    await().until(() -> !thread.isAlive());
    assertThat(claims.get()).isOne();
  }

  @Test
  void anInterruptEndsItWhileThereAreMails() {
    start(Duration.ZERO, new NeverEmpty());
    await().until(() -> claims.get() > 1);

    thread.interrupt();

    await().until(() -> !thread.isAlive());
  }

  private void start(Duration pause, Outbox outbox) {
    thread =
        new Thread(
            new DeliveryLoop(
                outbox,
                new Postman(new JavaMailSenderImpl(), "shop@example.org"),
                new OutboxSignal(),
                properties(pause),
                stop));
    thread.start();
  }

  private static OutboxProperties properties(Duration backOff) {
    Binder settings =
        new Binder(
            new MapConfigurationPropertySource(
                Map.of("samples.outbox.back-off", backOff.toMillis() + "ms")));
    return settings.bind("samples.outbox", OutboxProperties.class).get();
  }

  /** Fails in every way there is. */
  private final class Broken extends Outbox {

    Broken() {
      super(null, properties(Duration.ZERO));
    }

    @Override
    CompletableFuture<List<OutboxMail>> claim() {
      CompletableFuture<List<OutboxMail>> claim = new CompletableFuture<>();
      switch (claims.incrementAndGet() % 4) {
        case 0 -> claim.cancel(false);
        case 1 -> throw new IllegalStateException("A mistake");
        case 2 -> throw new StackOverflowError("A worse one");
        default -> claim.completeExceptionally(new IOException("Away"));
      }
      return claim;
    }
  }

  /** Has mails that nobody can send. */
  private final class NeverEmpty extends Outbox {

    NeverEmpty() {
      super(null, properties(Duration.ZERO));
    }

    @Override
    CompletableFuture<List<OutboxMail>> claim() {
      int number = claims.incrementAndGet();
      return CompletableFuture.completedFuture(
          List.of(new OutboxMail(new UUID(0, number), 1, 0, "", "Sale", "Text")));
    }

    @Override
    CompletableFuture<Void> failed(OutboxMail mail, String why) {
      return CompletableFuture.completedFuture(null);
    }
  }
}
