package dev.asynclint.samples.service.outbox;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * The mails that wait, shared by all instances.
 *
 * <p>A claim is a lease and not a transaction held open while the mail is sent. Such a transaction
 * would give the rows of a killed process back sooner, but it ties one connection up for as long as
 * a mail server likes to take, keeps the database from tidying up behind it, and after a lost
 * machine or network lasts until somebody notices the dead connection. The lease costs a connection
 * for two short statements, ends by the database's own clock, and makes everybody wait for its end
 * only when an instance was killed: one that is stopped hands its mails back.
 *
 * <p>{@code SKIP LOCKED} lets instances that claim at the same moment take different rows.
 */
@Repository
class Outbox {

  private static final int MOST_DOUBLINGS = 10;

  private final DatabaseClient database;
  private final OutboxProperties properties;

  Outbox(DatabaseClient database, OutboxProperties properties) {
    this.database = database;
    this.properties = properties;
  }

  /** Takes some mails that are due, longest due first. */
  CompletableFuture<List<OutboxMail>> claim() {
    return database
        .sql(
            """
            WITH due AS (
              SELECT id FROM outbox WHERE state = 'pending' AND due_at <= now()
              ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            UPDATE outbox
            SET claims = claims + 1, due_at = now() + make_interval(secs => :lease)
            FROM due, campaigns
            WHERE outbox.id = due.id AND campaigns.id = outbox.campaign_id
            RETURNING outbox.id, claims, attempts, recipient, subject, body""")
        .bind("batch", properties.batch())
        .bind("lease", seconds(properties.lease()))
        .map(Outbox::toMail)
        .all()
        .collectList()
        .toFuture();
  }

  /** The server took the mail: true whoever has claimed it since. */
  CompletableFuture<Void> sent(OutboxMail mail) {
    return database
        .sql("UPDATE outbox SET state = 'sent', last_failure = NULL WHERE id = :id")
        .bind("id", mail.id())
        .then()
        .toFuture();
  }

  /** This mail could not be sent: later, or not at all if it was the last attempt. */
  CompletableFuture<Void> failed(OutboxMail mail, String why) {
    return database
        .sql(
            """
            UPDATE outbox
            SET attempts = attempts + 1,
                state = CASE WHEN attempts + 1 < :attempts THEN 'pending' ELSE 'failed' END,
                due_at = now() + make_interval(secs => :pause),
                last_failure = left(:why, 500)
            WHERE id = :id AND claims = :claim AND state = 'pending'""")
        .bind("attempts", properties.attempts())
        .bind("pause", seconds(pause(mail.attempts())))
        .bind("why", text(why))
        .bind("id", mail.id())
        .bind("claim", mail.claim())
        .then()
        .toFuture();
  }

  /**
   * The server does not take this mail now. It is due again once it has waited as long again as
   * since the server first said so, within the limits of a failed mail's back-off; it is given up
   * when that was longer ago than the patience. This uses no attempt.
   */
  CompletableFuture<Void> putOff(OutboxMail mail, String why) {
    return database
        .sql(
            """
            UPDATE outbox
            SET put_off_since = COALESCE(put_off_since, now()),
                state = CASE WHEN put_off_since < now() - make_interval(secs => :patience)
                        THEN 'failed' ELSE 'pending' END,
                due_at = now() + LEAST(make_interval(secs => :longest),
                    GREATEST(make_interval(secs => :shortest), now() - put_off_since)),
                last_failure = left(:why, 500)
            WHERE id = :id AND claims = :claim AND state = 'pending'""")
        .bind("patience", seconds(properties.patience()))
        .bind("shortest", seconds(pause(0)))
        .bind("longest", seconds(pause(MOST_DOUBLINGS)))
        .bind("why", text(why))
        .bind("id", mail.id())
        .bind("claim", mail.claim())
        .then()
        .toFuture();
  }

  /** The mail was not tried: it is due again at once, for whoever comes first. */
  CompletableFuture<Void> handBack(OutboxMail mail) {
    return database
        .sql(
            "UPDATE outbox SET due_at = now()"
                + " WHERE id = :id AND claims = :claim AND state = 'pending'")
        .bind("id", mail.id())
        .bind("claim", mail.claim())
        .then()
        .toFuture();
  }

  private Duration pause(int attempts) {
    return properties.backOff().multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
  }

  private static String text(String why) {
    return why.replace('\0', ' '); // PostgreSQL takes any other character.
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static OutboxMail toMail(Readable row) {
    return new OutboxMail(
        row.get("id", UUID.class),
        row.get("claims", Integer.class),
        row.get("attempts", Integer.class),
        row.get("recipient", String.class),
        row.get("subject", String.class),
        row.get("body", String.class));
  }
}
