package dev.asynclint.samples.service.overload;

import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Work that no pool takes any more, or that would need too many calls at once, is refused, with a
 * hint when to come back.
 */
@RestControllerAdvice
public class OverloadProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RejectedExecutionException refused) {
    return TryLater.because(
        "Overloaded", "There is too much of this work already, and its queue is full");
  }
}
