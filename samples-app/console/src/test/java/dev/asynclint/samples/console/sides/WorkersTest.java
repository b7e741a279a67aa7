package dev.asynclint.samples.console.sides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Real threads in the three states. */
class WorkersTest {

  @Test
  void tellsWhatThreadsDo() throws Exception {
    CompletableFuture<String> never = new CompletableFuture<>();
    AtomicBoolean over = new AtomicBoolean();
    try (Selector selector = Selector.open()) {
      start("seen-blocked", never::join);
      start("seen-idle", () -> selectQuietly(selector));
      start(
          "seen-working",
          () -> {
            while (!over.get()) {
              Thread.onSpinWait();
            }
          });
      start("other-blocked", never::join);

      Workers workers = new Workers("seen");
      workers.find();
      List<Worker> seen =
          await()
              .until(
                  () -> {
                    for (int i = 0; i < 10; i++) {
                      workers.sample();
                    }
                    return workers.take();
                  },
                  now -> now.get(0).blocked() == 1 && now.get(1).idle() == 1);

      assertThat(seen)
          .extracting(Worker::name)
          .containsExactly("seen-blocked", "seen-idle", "seen-working");
      assertThat(seen.get(2).working()).isEqualTo(1);
      assertThat(seen.get(2).line()).startsWith("WorkersTest.java:");
      assertThat(seen.get(1).line()).isNull();
    } finally {
      over.set(true);
      never.complete("over");
    }
  }

  @Test
  void withoutThreadsThereIsNothingToTell() {
    Workers workers = new Workers("no-such-thread");
    workers.find();
    workers.sample();

    assertThat(workers.take()).isEmpty();
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void selectQuietly(Selector selector) {
    try {
      selector.select();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
