package dev.asynclint.samples.service.outbox;

import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Campaigns of which every mail was sent or given up, for longer than they are kept.
 *
 * <p>{@code due_at} of such a mail is at most a lease or a back-off after its end, so it tells well
 * enough how long ago the campaign's end was: one whose mails had to wait for long is kept for as
 * long as any other.
 */
@Repository
class OldCampaigns {

  private static final int BATCH = 1_000;

  private final DatabaseClient database;
  private final OutboxProperties properties;

  OldCampaigns(DatabaseClient database, OutboxProperties properties) {
    this.database = database;
    this.properties = properties;
  }

  /**
   * Removes some of them, mails first. A campaign of many mails takes several calls and counts ever
   * fewer until it is gone. Several instances may do so at once.
   *
   * @return whether there may be more
   */
  CompletableFuture<Boolean> removeSome() {
    return removeMails()
        .flatMap(mails -> removeCampaigns().map(campaigns -> Math.max(mails, campaigns) >= BATCH))
        .toFuture();
  }

  private Mono<Long> removeMails() {
    return remove(
        """
        DELETE FROM outbox WHERE id IN (
          SELECT outbox.id FROM campaigns JOIN outbox ON campaign_id = campaigns.id
          WHERE written_at < now() - make_interval(secs => :keep)
            AND NOT EXISTS (
              SELECT FROM outbox AS mail
              WHERE mail.campaign_id = campaigns.id
                AND (mail.state = 'pending' OR mail.due_at > now() - make_interval(secs => :keep)))
          LIMIT :batch FOR UPDATE OF outbox SKIP LOCKED)""");
  }

  private Mono<Long> removeCampaigns() {
    return remove(
        """
        DELETE FROM campaigns WHERE id IN (
          SELECT id FROM campaigns
          WHERE written_at < now() - make_interval(secs => :keep)
            AND NOT EXISTS (SELECT FROM outbox WHERE campaign_id = campaigns.id)
          LIMIT :batch)""");
  }

  private Mono<Long> remove(String sql) {
    return database
        .sql(sql)
        .bind("keep", properties.keep().toMillis() / 1000.0)
        .bind("batch", BATCH)
        .fetch()
        .rowsUpdated();
  }
}
