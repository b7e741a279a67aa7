package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import dev.asynclint.samples.service.reports.Report;
import dev.asynclint.samples.twins.shop.Exports;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: has a token, and calls the overload without one: the export outlives its client. Right:
 * {@code ofDay(day, token)}.
 */
@RestController
class TokenOverloadIgnored {

  private final Exports exports;

  TokenOverloadIgnored(Exports exports) {
    this.exports = exports;
  }

  @GetMapping("/twins/cancellation/overload-ignored/{day}")
  CompletableFuture<Report> export(@PathVariable("day") String day, CancellationToken token) {
    token.throwIfCancelled();
    return exports.ofDay(LocalDate.parse(day));
  }
}
