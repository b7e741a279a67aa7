package dev.asynclint.samples.service.users;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.scheduler.Schedulers;

/**
 * Reads users. Reactive types end here: callers see {@link CompletableFuture} only.
 *
 * <p>The statements run on {@code boundedElastic} because the embedded H2 executes them on the
 * thread that subscribes, which would otherwise be an event loop.
 */
@Repository
public class UserRepository {

  private final DatabaseClient database;

  UserRepository(DatabaseClient database) {
    this.database = database;
  }

  /** All active users by id. */
  public CompletableFuture<List<User>> findActive() {
    return database
        .sql("SELECT id, name, email, active FROM users WHERE active ORDER BY id")
        .map(UserRepository::toUser)
        .all()
        .collectList()
        .subscribeOn(Schedulers.boundedElastic())
        .toFuture();
  }

  /** The user, active or not; empty when there never was one with this id. */
  public CompletableFuture<Optional<User>> findById(long id) {
    return database
        .sql("SELECT id, name, email, active FROM users WHERE id = :id")
        .bind("id", id)
        .map(UserRepository::toUser)
        .one()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .subscribeOn(Schedulers.boundedElastic())
        .toFuture();
  }

  /** Every column is NOT NULL in schema.sql. */
  private static User toUser(Readable row) {
    return new User(
        row.get("id", Long.class),
        row.get("name", String.class),
        row.get("email", String.class),
        row.get("active", Boolean.class));
  }
}
