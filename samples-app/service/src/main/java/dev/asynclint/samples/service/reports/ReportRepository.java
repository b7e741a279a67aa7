package dev.asynclint.samples.service.reports;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the figures of reports, and stops the database's work when the token triggers. */
@Repository
public class ReportRepository {

  private static final String DAILY_TOTALS =
      """
      SELECT day::date AS day, total.orders, total.cents
      FROM generate_series($1::date, $2::date, INTERVAL '1 day') AS day
      CROSS JOIN LATERAL (
        SELECT COUNT(*) AS orders,
               COALESCE(SUM(cents), 0)::bigint AS cents,
               pg_sleep($3) AS pause
        FROM orders WHERE placed_on = day::date) AS total
      ORDER BY day""";

  private final ConnectionFactory database;
  private final ReportActivity activity;
  private final Duration pause;

  ReportRepository(
      ConnectionFactory database, ReportActivity activity, ReportProperties properties) {
    this.database = database;
    this.activity = activity;
    this.pause = properties.pause();
  }

  /**
   * One total per day, first to last, both included.
   *
   * <p>The token cancels the very future that owns the subscription: cancelling any stage made from
   * it, such as the one returned here, would leave the database working.
   */
  public CompletableFuture<List<DayTotal>> dailyTotals(
      LocalDate first, LocalDate last, CancellationToken token) {
    CompletableFuture<List<DayTotal>> query =
        Mono.usingWhen(
                database.create(),
                connection -> read(connection, first, last),
                Connection::close,
                (connection, failure) -> connection.close(),
                ReportRepository::stop)
            .doOnSubscribe(subscription -> activity.started())
            .doFinally(activity::ended)
            .toFuture();
    CancellationToken.Registration stop = token.onCancel(() -> query.cancel(true));
    return query.whenComplete((totals, failure) -> stop.close());
  }

  private Mono<List<DayTotal>> read(Connection connection, LocalDate first, LocalDate last) {
    return Flux.from(
            connection
                .createStatement(DAILY_TOTALS)
                .bind("$1", first)
                .bind("$2", last)
                .bind("$3", pause.toMillis() / 1000.0)
                .execute())
        .concatMap(result -> result.map(ReportRepository::toDayTotal))
        .collectList();
  }

  /**
   * A cancelled subscription only stops the driver from reading; the server goes on computing, and
   * the connection stays busy with it, unless it is told on a connection of its own. The answer to
   * that comes after the server has passed it on, so the connection is back in the pool no sooner.
   */
  private static Mono<Void> stop(Connection connection) {
    PostgresqlConnection session = ((Wrapped<?>) connection).unwrap(PostgresqlConnection.class);
    return session.cancelRequest().onErrorComplete().then(Mono.from(connection.close()));
  }

  private static DayTotal toDayTotal(Readable row) {
    return new DayTotal(
        row.get("day", LocalDate.class),
        row.get("orders", Long.class),
        row.get("cents", Long.class));
  }
}
