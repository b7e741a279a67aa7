package dev.asynclint.samples.service.campaigns;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Writes campaigns with their mails, and counts what became of these. */
@Repository
public class CampaignRepository {

  private final DatabaseClient database;
  private final TransactionalOperator transaction;

  CampaignRepository(DatabaseClient database, TransactionalOperator transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * Writes the campaign and one mail for each recipient in one transaction: all of them are there
   * when the future completes, and none if it fails.
   */
  public CompletableFuture<AcceptedCampaign> create(NewCampaign campaign) {
    return insertCampaign(campaign)
        .flatMap(
            id ->
                insertMails(id, campaign.recipients())
                    .map(mails -> new AcceptedCampaign(id, mails)))
        .as(transaction::transactional)
        .toFuture();
  }

  /** How far the campaign is; empty when there is none with this id. */
  public CompletableFuture<Optional<CampaignProgress>> progress(long id) {
    return database
        .sql(
            """
            SELECT campaigns.id, subject,
                   COUNT(*) FILTER (WHERE state = 'pending') AS pending,
                   COUNT(*) FILTER (WHERE state = 'sent') AS sent,
                   COUNT(*) FILTER (WHERE state = 'failed') AS failed
            FROM campaigns LEFT JOIN outbox ON campaign_id = campaigns.id
            WHERE campaigns.id = :id
            GROUP BY campaigns.id""")
        .bind("id", id)
        .map(CampaignRepository::toProgress)
        .one()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .toFuture();
  }

  private Mono<Long> insertCampaign(NewCampaign campaign) {
    return database
        .sql("INSERT INTO campaigns (subject, body) VALUES (:subject, :body) RETURNING id")
        .bind("subject", campaign.subject())
        .bind("body", campaign.text())
        .map(row -> row.get("id", Long.class))
        .one();
  }

  private Mono<Long> insertMails(long campaignId, List<String> recipients) {
    return recipients == null
        ? insertMailsToActiveUsers(campaignId)
        : insertMailsTo(recipients, campaignId);
  }

  private Mono<Long> insertMailsToActiveUsers(long campaignId) {
    return database
        .sql(
            "INSERT INTO outbox (campaign_id, recipient)"
                + " SELECT DISTINCT :campaignId, email FROM users WHERE active")
        .bind("campaignId", campaignId)
        .fetch()
        .rowsUpdated();
  }

  private Mono<Long> insertMailsTo(List<String> recipients, long campaignId) {
    return database
        .sql(
            "INSERT INTO outbox (campaign_id, recipient)"
                + " SELECT DISTINCT :campaignId, unnest(CAST(:recipients AS text[]))")
        .bind("campaignId", campaignId)
        .bind("recipients", recipients.toArray(String[]::new))
        .fetch()
        .rowsUpdated();
  }

  private static CampaignProgress toProgress(Readable row) {
    return new CampaignProgress(
        row.get("id", Long.class),
        row.get("subject", String.class),
        row.get("pending", Long.class),
        row.get("sent", Long.class),
        row.get("failed", Long.class));
  }
}
