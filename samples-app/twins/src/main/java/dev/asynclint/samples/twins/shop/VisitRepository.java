package dev.asynclint.samples.twins.shop;

import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who came by. Offers the same write lazily and started, because each is forgotten differently. */
@Repository
public class VisitRepository {

  private final DatabaseClient database;

  VisitRepository(DatabaseClient database) {
    this.database = database;
  }

  /** Writes a visit when somebody subscribes, and not before. */
  public Mono<Void> save(long userId) {
    return database
        .sql("INSERT INTO visits (user_id) VALUES (:userId)")
        .bind("userId", userId)
        .then();
  }

  /** Starts writing a visit now. */
  public CompletableFuture<Void> saveAsync(long userId) {
    return save(userId).toFuture();
  }

  /** How many visits of this user were written. */
  public Mono<Long> count(long userId) {
    return database
        .sql("SELECT COUNT(*) AS visits FROM visits WHERE user_id = :userId")
        .bind("userId", userId)
        .map(row -> row.get("visits", Long.class))
        .one();
  }
}
