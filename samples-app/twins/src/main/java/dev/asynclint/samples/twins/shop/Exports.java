package dev.asynclint.samples.twins.shop;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import dev.asynclint.samples.service.reports.Report;
import dev.asynclint.samples.service.reports.ReportService;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Exports one day: with a token for requests, without one for the nightly job. */
@Component
public class Exports {

  private final ReportService reports;

  Exports(ReportService reports) {
    this.reports = reports;
  }

  /** For work without a client. */
  public CompletableFuture<Report> ofDay(LocalDate day) {
    return ofDay(day, CancellationToken.none());
  }

  /** For work that ends with its client. */
  public CompletableFuture<Report> ofDay(LocalDate day, CancellationToken token) {
    return reports.generate(day, day, token);
  }
}
