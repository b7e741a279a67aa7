package dev.asynclint.samples.service.peers;

import io.netty.handler.timeout.ReadTimeoutException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.reactive.function.client.WebClientException;

/** A peer's trouble is told as the peer's, not as ours. */
@RestControllerAdvice
class PeerProblems {

  @ExceptionHandler
  ProblemDetail tooSlow(TimeoutException timeout) {
    return tooSlow();
  }

  /** The connection has the same patience as the call: either may be the first to lose it. */
  @ExceptionHandler
  ProblemDetail failed(WebClientException failure) {
    return failure.contains(ReadTimeoutException.class) ? tooSlow() : failed();
  }

  @ExceptionHandler
  ProblemDetail failed(RestClientException failure) {
    return failure.contains(SocketTimeoutException.class) ? tooSlow() : failed();
  }

  private static ProblemDetail tooSlow() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.GATEWAY_TIMEOUT, "A service this answer needs did not answer in time");
  }

  private static ProblemDetail failed() {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_GATEWAY, "A service this answer needs does not work");
  }
}
