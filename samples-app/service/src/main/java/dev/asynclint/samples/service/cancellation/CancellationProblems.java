package dev.asynclint.samples.service.cancellation;

import java.util.concurrent.CancellationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a client that is still there when its request's deadline stops the work, with a hint when
 * to come back.
 */
@RestControllerAdvice
class CancellationProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> deadlinePassed(CancellationException stopped) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE, "The request took longer than it may");
    problem.setTitle("Deadline passed");
    return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "1").build();
  }
}
