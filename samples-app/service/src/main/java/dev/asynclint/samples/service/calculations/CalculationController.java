package dev.asynclint.samples.service.calculations;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

  @ExceptionHandler
  ResponseEntity<ProblemDetail> overloaded(RejectedExecutionException refused) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "All calculation threads are busy and the queue is full");
    problem.setTitle("Overloaded");
    return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "1").build();
  }

  /** Count the primes from 2 to {@code upTo}. */
  record Question(int upTo) {}

  /** There are {@code primes} of them. */
  record Answer(int upTo, int primes) {}
}
