package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import dev.asynclint.samples.service.reports.Report;
import dev.asynclint.samples.service.reports.ReportService;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: passes the token that never triggers although a real one is at hand. Right: pass that. */
@RestController
class NoneTokenPassed {

  private final ReportService reports;

  NoneTokenPassed(ReportService reports) {
    this.reports = reports;
  }

  @GetMapping("/twins/cancellation/none-passed/{day}")
  CompletableFuture<Report> report(@PathVariable("day") String day, CancellationToken token) {
    token.throwIfCancelled();
    LocalDate only = LocalDate.parse(day);
    return reports.generate(only, only, CancellationToken.none());
  }
}
