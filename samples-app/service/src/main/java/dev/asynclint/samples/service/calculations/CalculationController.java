package dev.asynclint.samples.service.calculations;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /calculations}: CPU-bound work that may be refused but never piles up. */
@RestController
class CalculationController {

  private static final int MAX = 10_000_000;

  private final CalculationService calculations;

  CalculationController(CalculationService calculations) {
    this.calculations = calculations;
  }

  @PostMapping("/calculations")
  CompletableFuture<Answer> countPrimes(@RequestBody Question question, CancellationToken token) {
    if (question.upTo() < 2 || question.upTo() > MAX) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "upTo must be 2 to " + MAX);
    }
    return calculations
        .countPrimes(question.upTo(), token)
        .thenApply(primes -> new Answer(question.upTo(), primes));
  }

  /** Count the primes from 2 to {@code upTo}. */
  record Question(int upTo) {}

  /** There are {@code primes} of them. */
  record Answer(int upTo, int primes) {}
}
