package dev.asynclint.samples.service.cancellation;

import dev.asynclint.samples.service.overload.TryLater;
import java.util.concurrent.CancellationException;
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
    return TryLater.because("Deadline passed", "The request took longer than it may");
  }
}
