package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import dev.asynclint.samples.service.reports.Report;
import dev.asynclint.samples.service.reports.ReportService;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: passes the token that never triggers although a real one is at hand, so the database works
 * on for clients that have left. Right: pass that, as {@code /reports/generate} does.
 */
@RestController
class NoneTokenPassed {

  private final ReportService reports;

  NoneTokenPassed(ReportService reports) {
    this.reports = reports;
  }

  @GetMapping("/twins/cancellation/reports/generate")
  CompletableFuture<Report> report(
      @RequestParam(name = "from", defaultValue = "2025-01-01") @DateTimeFormat(iso = ISO.DATE)
          LocalDate from,
      @RequestParam(name = "to", defaultValue = "2025-12-31") @DateTimeFormat(iso = ISO.DATE)
          LocalDate to,
      CancellationToken token) {
    token.throwIfCancelled();
    return reports.generate(from, to, CancellationToken.none());
  }
}
