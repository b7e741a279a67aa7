package dev.asynclint.samples.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.campaigns.CampaignProgress;
import dev.asynclint.samples.service.campaigns.NewCampaign;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A thousand mails, and processes that come and go: each is delivered. */
class InstancesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> THOUSAND =
      IntStream.rangeClosed(1, 1_000).mapToObj(n -> "user-%d@example.org".formatted(n)).toList();

  private static EmbeddedPostgres database;

  @BeforeAll
  static void startDatabase() throws IOException {
    database = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    database.close();
  }

  @Test
  void aKilledInstanceLosesNothing() throws Exception {
    String lease = "--samples.outbox.lease=6s";
    try (MailServer mails = MailServer.start(0, 300);
        Instance killed = Instance.start("killed", database, mails, lease)) {
      URI campaign = post(killed.client());
      await().atMost(PATIENCE).until(() -> mails.received() == 300 && mails.held() == 2);

      killed.kill();

      mails.open();
      try (Instance next = Instance.start("next", database, mails, lease)) {
        awaitAllSent(next.client(), campaign);
      }
      int duplicates = mails.received() - THOUSAND.size();
      System.out.printf("kill -9 at 300 of 1,000 mails: %d delivered twice%n", duplicates);
      assertThat(mails.recipients()).containsAll(THOUSAND);
      assertThat(Set.copyOf(mails.ids())).hasSize(THOUSAND.size());
      assertThat(duplicates).as("one a thread of the killed instance").isBetween(0, 2);
    }
  }

  @Test
  void twoInstancesShareTheWork() throws Exception {
    try (MailServer mails = MailServer.start(0, 0);
        Instance one = Instance.start("one", database, mails);
        Instance two = Instance.start("two", database, mails)) {
      two.client();
      URI campaign = post(one.client());
      await()
          .atMost(PATIENCE)
          .until(() -> mails.heldSenders().equals(Set.of(one.sender(), two.sender())));

      mails.open();

      awaitAllSent(two.client(), campaign);
      assertEachDeliveredOnce(mails);
    }
  }

  @Test
  void aStoppedInstanceHandsItsMailsBack() throws Exception {
    // Far longer than this test may take: nobody waits for it.
    String lease = "--samples.outbox.lease=10m";
    String grace = "--samples.outbox.grace=9s";
    try (MailServer mails = MailServer.start(0, 300);
        Instance stopped = Instance.start("stopped", database, mails, lease, grace)) {
      URI campaign = post(stopped.client());
      await().atMost(PATIENCE).until(() -> mails.received() == 300 && mails.held() == 2);

      stopped.terminate();
      await().atMost(PATIENCE).until(() -> stopped.output().contains("Graceful shutdown complete"));
      mails.open();

      assertThat(stopped.gone(Duration.ofSeconds(20))).isTrue();
      assertThat(mails.received()).isLessThan(THOUSAND.size());
      try (Instance next = Instance.start("after-stopped", database, mails, lease)) {
        awaitAllSent(next.client(), campaign);
      }
      assertEachDeliveredOnce(mails);
    }
  }

  @Test
  void anInstanceStopsWithinItsGraceWhateverTheMailServerDoes() throws Exception {
    try (MailServer mails = MailServer.start(0, 0);
        Instance stuck = Instance.start("stuck", database, mails, "--samples.outbox.grace=1s")) {
      post(stuck.client());
      await().atMost(PATIENCE).until(() -> mails.held() == 2);

      stuck.terminate();

      // Nothing answers before the client's timeout of 30 seconds.
      assertThat(stuck.gone(Duration.ofSeconds(20))).isTrue();
      assertThat(stuck.output()).contains("some mails wait for their lease");
    }
  }

  private static URI post(WebTestClient client) {
    return client
        .post()
        .uri("/campaigns")
        .bodyValue(new NewCampaign("Sale", "All must go", THOUSAND))
        .exchange()
        .expectStatus()
        .isAccepted()
        .expectBody()
        .returnResult()
        .getResponseHeaders()
        .getLocation();
  }

  private static void awaitAllSent(WebTestClient client, URI campaign) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(progress(client, campaign))
                    .extracting(
                        CampaignProgress::pending, CampaignProgress::sent, CampaignProgress::failed)
                    .containsExactly(0L, (long) THOUSAND.size(), 0L));
  }

  private static CampaignProgress progress(WebTestClient client, URI campaign) {
    return client
        .get()
        .uri(campaign.toString())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(CampaignProgress.class)
        .returnResult()
        .getResponseBody();
  }

  private static void assertEachDeliveredOnce(MailServer mails) {
    assertThat(new TreeSet<>(mails.recipients())).isEqualTo(new TreeSet<>(THOUSAND));
    assertThat(mails.received()).isEqualTo(THOUSAND.size());
  }
}
