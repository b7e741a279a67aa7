package dev.asynclint.samples.service.http;

import io.netty.channel.ChannelException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A body that pauses too long, or takes too long in all, is not waited for. */
@RestControllerAdvice
class SlowRequestProblems {

  /** What both timeouts' exceptions have in common; one of them is not public. */
  @ExceptionHandler(ChannelException.class)
  ProblemDetail tooSlow() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.REQUEST_TIMEOUT, "The request did not come in time");
  }
}
