package dev.asynclint.samples.service.reports;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /reports}: long reads that end when their client does. */
@RestController
class ReportController {

  /** Keeps one request from asking for more than about 270 years. */
  private static final int MAX_DAYS = 100_000;

  /** Well within what the database knows: beyond that the driver never answers. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final ReportService reports;

  ReportController(ReportService reports) {
    this.reports = reports;
  }

  @GetMapping("/reports/generate")
  CompletableFuture<Report> generate(
      @RequestParam(name = "from", defaultValue = "2025-01-01") @DateTimeFormat(iso = ISO.DATE)
          LocalDate from,
      @RequestParam(name = "to", defaultValue = "2025-12-31") @DateTimeFormat(iso = ISO.DATE)
          LocalDate to,
      CancellationToken token) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > MAX_DAYS) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "A report covers 1 to " + MAX_DAYS + " days, not " + days);
    }
    if (from.isBefore(FIRST) || to.isAfter(LAST)) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "A report covers days from " + FIRST + " to " + LAST);
    }
    return reports.generate(from, to, token);
  }
}
