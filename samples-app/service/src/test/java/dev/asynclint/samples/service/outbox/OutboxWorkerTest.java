package dev.asynclint.samples.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.campaigns.CampaignProgress;
import dev.asynclint.samples.service.campaigns.CampaignRepository;
import dev.asynclint.samples.service.campaigns.NewCampaign;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the mail server does to mails: it is not there, it refuses some, it puts some off. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "samples.outbox.back-off=100ms",
      "samples.outbox.poll=100ms",
      "samples.outbox.attempts=2",
      "spring.mail.properties.mail.smtp.timeout=300"
    })
@DirtiesContext // Its threads look for a mail server as long as it lives.
class OutboxWorkerTest {

  @Autowired private CampaignRepository campaigns;
  @Autowired private OutboxSignal signal;
  @Autowired private OutboxWorker worker;

  private static int port;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> port);
  }

  @Test
  void mailsWaitForAServerThatIsAway() {
    long campaign = write("a@example.org", "b@example.org");
    // More often than a mail is tried.
    await().during(Duration.ofSeconds(1)).until(() -> progress(campaign).pending() == 2);

    try (MailServer mails = MailServer.start(port, 2)) {
      await().until(() -> progress(campaign).sent() == 2);

      assertThat(mails.recipients()).containsExactlyInAnyOrder("a@example.org", "b@example.org");
    }
  }

  @Test
  void aRefusedMailIsGivenUpAndHoldsNobodyBack() {
    try (MailServer mails = MailServer.start(port, 3)) {
      long campaign =
          write("a@example.org", "refused@example.org", "b@example.org", "c@example.org");

      await().until(() -> progress(campaign).pending() == 0);

      assertThat(progress(campaign)).isEqualTo(new CampaignProgress(campaign, "Sale", 0, 3, 1));
      assertThat(mails.received()).isEqualTo(3);
      assertThat(mails.refused()).isEqualTo(2);
    }
  }

  @Test
  void aMailPutOffMoreOftenThanItMayFailIsSentInTheEnd() {
    try (MailServer mails = MailServer.start(port, 2)) {
      long campaign = write("busy@example.org", "a@example.org");

      await().until(() -> progress(campaign).pending() == 0);

      assertThat(progress(campaign)).isEqualTo(new CampaignProgress(campaign, "Sale", 0, 2, 0));
      assertThat(mails.putOff()).isEqualTo(4);
    }
  }

  @Test
  void aServerThatDoesNotAnswerInTimeCostsNoAttempt() {
    try (MailServer mails = MailServer.start(port, 0)) {
      long campaign = write("a@example.org");
      // Each attempt that was abandoned is still held.
      await().until(() -> mails.held() > 2);

      mails.open();

      await().until(() -> progress(campaign).pending() == 0);
      assertThat(progress(campaign)).isEqualTo(new CampaignProgress(campaign, "Sale", 0, 1, 0));
    }
  }

  @Test
  void itMayBeStoppedAndStartedAgain() {
    try (MailServer mails = MailServer.start(port, 1)) {
      worker.stop();
      worker.stop();
      assertThat(worker.isRunning()).isFalse();
      long campaign = write("a@example.org");

      worker.start();

      assertThat(worker.isRunning()).isTrue();
      await().until(() -> progress(campaign).sent() == 1);
      assertThat(mails.ids().get(0)).endsWith("@outbox.asynclint.dev>");
    }
  }

  private long write(String... recipients) {
    long id = campaigns.create(new NewCampaign("Sale", "Text", List.of(recipients))).join().id();
    signal.wake();
    return id;
  }

  private CampaignProgress progress(long campaign) {
    return campaigns.progress(campaign).join().orElseThrow();
  }
}
