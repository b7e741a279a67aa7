package dev.asynclint.samples.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.ServiceTest;
import dev.asynclint.samples.service.campaigns.CampaignProgress;
import dev.asynclint.samples.service.campaigns.CampaignRepository;
import dev.asynclint.samples.service.campaigns.NewCampaign;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may say what of a mail. Without a mail server nobody else claims any. */
@ServiceTest
class OutboxTest {

  @Autowired private Outbox outbox;
  @Autowired private CampaignRepository campaigns;
  @Autowired private EmbeddedPostgres server;
  private JdbcClient database;

  @BeforeEach
  void empty() {
    database = JdbcClient.create(server.getPostgresDatabase());
    database.sql("DELETE FROM outbox").update();
  }

  @Test
  void claimsOfTheSameMomentAreOfDifferentMails() {
    write(IntStream.range(0, 40).mapToObj(n -> "user-%d@example.org".formatted(n)).toList());

    List<CompletableFuture<List<OutboxMail>>> claims =
        Stream.generate(outbox::claim).limit(6).toList();

    List<OutboxMail> claimed = new ArrayList<>();
    claims.forEach(claim -> claimed.addAll(claim.join()));
    claimed.addAll(outbox.claim().join()); // What was locked and skipped, if anything.
    assertThat(claimed).extracting(OutboxMail::id).doesNotHaveDuplicates().hasSize(40);
    assertThat(outbox.claim().join()).isEmpty();
  }

  @Test
  void aMailThatIsHandedBackIsDueAtOnce() {
    write(List.of("a@example.org"));
    OutboxMail mail = claimOne();

    outbox.handBack(mail).join();

    assertThat(claimOne().attempts()).isZero();
  }

  @Test
  void aFailedMailIsNotDueAtOnce() {
    write(List.of("a@example.org"));

    outbox.failed(claimOne(), "No such\0user").join();

    assertThat(outbox.claim().join()).isEmpty();
    endLeases();
    assertThat(claimOne().attempts()).isOne();
  }

  @Test
  void aMailThatIsPutOffIsNotDueAtOnceAndUsesNoAttempt() {
    write(List.of("a@example.org"));

    outbox.putOff(claimOne(), "Later\0please").join();

    assertThat(outbox.claim().join()).isEmpty();
    endLeases();
    assertThat(claimOne().attempts()).isZero();
  }

  @Test
  void aMailThatWasPutOffForTooLongIsGivenUp() {
    long campaign = write(List.of("a@example.org", "b@example.org"));
    List<OutboxMail> mails = outbox.claim().join();
    mails.forEach(mail -> outbox.putOff(mail, "Later").join());
    putOffFirst(mails.get(0), "25 hours");
    putOffFirst(mails.get(1), "23 hours");

    mails.forEach(mail -> outbox.putOff(mail, "Later").join());

    assertThat(campaigns.progress(campaign).join())
        .contains(new CampaignProgress(campaign, "Sale", 1, 0, 1));
  }

  @Test
  void whoIsTooLateCannotTakeAMailFromTheNext() {
    write(List.of("a@example.org"));
    OutboxMail late = claimOne();
    endLeases();
    OutboxMail mail = claimOne();

    outbox.handBack(late).join();
    outbox.failed(late, "Too late").join();
    outbox.putOff(late, "Too late").join();

    assertThat(mail.id()).isEqualTo(late.id());
    assertThat(outbox.claim().join()).isEmpty();
    endLeases();
    assertThat(claimOne().attempts()).isZero();
  }

  @Test
  void aMailThatWasSentIsSentWhoeverSaysSo() {
    long campaign = write(List.of("a@example.org"));
    OutboxMail late = claimOne();
    endLeases();
    OutboxMail mail = claimOne();

    outbox.sent(late).join();
    outbox.failed(mail, "Refused").join();

    assertThat(campaigns.progress(campaign).join())
        .contains(new CampaignProgress(campaign, "Sale", 0, 1, 0));
  }

  private long write(List<String> recipients) {
    return campaigns.create(new NewCampaign("Sale", "Text", recipients)).join().id();
  }

  private OutboxMail claimOne() {
    List<OutboxMail> claimed = outbox.claim().join();
    assertThat(claimed).hasSize(1);
    return claimed.get(0);
  }

  private void putOffFirst(OutboxMail mail, String ago) {
    database
        .sql("UPDATE outbox SET put_off_since = now() - CAST(? AS interval) WHERE id = ?")
        .params(ago, mail.id())
        .update();
  }

  private void endLeases() {
    database.sql("UPDATE outbox SET due_at = now()").update();
  }
}
