package dev.asynclint.samples.service.users;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads users. Reactive types end here: callers see {@link CompletableFuture} only. */
@Repository
public class UserRepository {

  private static final int MOST_AT_ONCE = 1_000;

  private final DatabaseClient database;

  UserRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The first thousand active users by id; whoever needs more asks for pages. */
  public CompletableFuture<List<User>> findActive() {
    return active(0, MOST_AT_ONCE).toFuture();
  }

  /**
   * The active users of one page. The page and the total are read one after the other, so a user
   * who registers in between may be counted and not shown.
   *
   * @param page counted from 0; an empty list after the last page
   * @param size at least 1
   */
  public CompletableFuture<UserPage> findActive(int page, int size) {
    return active((long) page * size, size)
        .zipWhen(users -> countActive())
        .map(found -> new UserPage(found.getT1(), page, size, found.getT2()))
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
        .toFuture();
  }

  private Mono<List<User>> active(long offset, int limit) {
    return database
        .sql(
            "SELECT id, name, email, active FROM users WHERE active"
                + " ORDER BY id LIMIT :limit OFFSET :offset")
        .bind("limit", limit)
        .bind("offset", offset)
        .map(UserRepository::toUser)
        .all()
        .collectList();
  }

  private Mono<Long> countActive() {
    return database
        .sql("SELECT COUNT(*) AS users FROM users WHERE active")
        .map(row -> row.get("users", Long.class))
        .one();
  }

  /** Every column is NOT NULL. */
  private static User toUser(Readable row) {
    return new User(
        row.get("id", Long.class),
        row.get("name", String.class),
        row.get("email", String.class),
        row.get("active", Boolean.class));
  }
}
