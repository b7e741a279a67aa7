package dev.asynclint.samples.service.reports;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads the figures of reports day by day, and stops between two days when the token triggers. */
@Repository
public class ReportRepository {

  private final DatabaseClient database;
  private final ReportActivity activity;

  ReportRepository(DatabaseClient database, ReportActivity activity) {
    this.database = database;
    this.activity = activity;
  }

  /**
   * One total per day, first to last, both included.
   *
   * <p>The token cancels the very future that owns the subscription: cancelling any stage made from
   * it, such as the one returned here, would leave the database working.
   */
  public CompletableFuture<List<DayTotal>> dailyTotals(
      LocalDate first, LocalDate last, CancellationToken token) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    CompletableFuture<List<DayTotal>> query =
        Flux.range(0, days)
            .concatMap(day -> totalOf(first.plusDays(day)))
            .collectList()
            .doOnSubscribe(subscription -> activity.started())
            .doFinally(activity::ended)
            .subscribeOn(Schedulers.boundedElastic())
            .toFuture();
    CancellationToken.Registration stop = token.onCancel(() -> query.cancel(true));
    return query.whenComplete((totals, failure) -> stop.close());
  }

  private Mono<DayTotal> totalOf(LocalDate day) {
    return database
        .sql(
            "SELECT COUNT(*) AS orders, CAST(COALESCE(SUM(cents), 0) AS BIGINT) AS cents"
                + " FROM orders WHERE placed_on = :day")
        .bind("day", day)
        .map(row -> new DayTotal(day, row.get("orders", Long.class), row.get("cents", Long.class)))
        .one();
  }
}
