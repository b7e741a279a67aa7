package dev.asynclint.samples.service.reports;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Turns daily totals into a report. */
@Service
public class ReportService {

  private final ReportRepository repository;

  ReportService(ReportRepository repository) {
    this.repository = repository;
  }

  /** The report of the days {@code first} to {@code last}, both included, in this order. */
  public CompletableFuture<Report> generate(
      LocalDate first, LocalDate last, CancellationToken token) {
    return repository
        .dailyTotals(first, last, token)
        .thenApply(days -> summarise(first, last, days, token));
  }

  private static Report summarise(
      LocalDate first, LocalDate last, List<DayTotal> days, CancellationToken token) {
    long orders = 0;
    long cents = 0;
    DayTotal best = new DayTotal(first, 0, 0);
    for (DayTotal day : days) {
      token.throwIfCancelled();
      orders += day.orders();
      cents += day.cents();
      best = day.cents() > best.cents() ? day : best;
    }
    return new Report(first, last, orders, cents, best.day());
  }
}
