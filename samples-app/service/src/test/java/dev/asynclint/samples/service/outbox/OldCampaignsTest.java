package dev.asynclint.samples.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.campaigns.CampaignProgress;
import dev.asynclint.samples.service.campaigns.CampaignRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A campaign goes when it ended long enough ago, and not before. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "samples.outbox.keep=1h",
      "samples.outbox.tidying=50ms",
      "samples.outbox.poll=100ms"
    })
@DirtiesContext // Its threads look for a mail server as long as it lives.
class OldCampaignsTest {

  private static MailServer mails;

  @Autowired private CampaignRepository campaigns;
  @Autowired private EmbeddedPostgres server;
  private JdbcClient database;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    mails = MailServer.start(0, 0);
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", mails::port);
  }

  @AfterAll
  static void stopMailServer() {
    mails.close();
  }

  @BeforeEach
  void connect() {
    database = JdbcClient.create(server.getPostgresDatabase());
  }

  @Test
  void goOnceAllTheirMailsEndedLongAgo() {
    long mixed = write(2_500);
    long noMails = write(1);
    long pending = write(3);
    long endedLately = write(1);
    long writtenLately = write(1);
    end(mixed, "sent", "2 hours");
    giveOneUp(mixed);
    database.sql("DELETE FROM outbox WHERE campaign_id = ?").param(noMails).update();
    end(pending, "sent", "2 hours");
    oneWaits(pending);
    end(endedLately, "failed", "50 minutes");
    end(writtenLately, "sent", "2 hours");
    age(mixed, noMails, pending, endedLately);

    await().until(() -> progress(mixed).isEmpty() && progress(noMails).isEmpty());

    assertThat(mails(mixed)).isZero();
    assertThat(progress(pending)).contains(new CampaignProgress(pending, "Sale", 1, 2, 0));
    assertThat(progress(endedLately)).contains(new CampaignProgress(endedLately, "Sale", 0, 0, 1));
    assertThat(progress(writtenLately))
        .contains(new CampaignProgress(writtenLately, "Sale", 0, 1, 0));
  }

  /** Its mails are due far in the future: the worker lets them be. */
  private long write(int mails) {
    long id =
        database
            .sql("INSERT INTO campaigns (subject, body) VALUES ('Sale', 'Text') RETURNING id")
            .query(Long.class)
            .single();
    database
        .sql(
            "INSERT INTO outbox (campaign_id, recipient, due_at)"
                + " SELECT ?, n || '@x.org', now() + interval '1 day' FROM generate_series(1, ?) n")
        .params(id, mails)
        .update();
    return id;
  }

  private void end(long campaign, String state, String ago) {
    database
        .sql(
            "UPDATE outbox SET state = ?, due_at = now() - CAST(? AS interval)"
                + " WHERE campaign_id = ?")
        .params(state, ago, campaign)
        .update();
  }

  private void giveOneUp(long campaign) {
    setOne(campaign, "state = 'failed'");
  }

  private void oneWaits(long campaign) {
    setOne(campaign, "state = 'pending', due_at = now() + interval '1 day'");
  }

  private void setOne(long campaign, String values) {
    database
        .sql("UPDATE outbox SET " + values + " WHERE campaign_id = ? AND recipient = '1@x.org'")
        .param(campaign)
        .update();
  }

  private void age(long... old) {
    for (long campaign : old) {
      database
          .sql("UPDATE campaigns SET written_at = now() - interval '3 hours' WHERE id = ?")
          .param(campaign)
          .update();
    }
  }

  private Optional<CampaignProgress> progress(long campaign) {
    return campaigns.progress(campaign).join();
  }

  private long mails(long campaign) {
    return database
        .sql("SELECT COUNT(*) FROM outbox WHERE campaign_id = ?")
        .param(campaign)
        .query(Long.class)
        .single();
  }
}
