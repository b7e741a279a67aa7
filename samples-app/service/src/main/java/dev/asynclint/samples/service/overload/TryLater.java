package dev.asynclint.samples.service.overload;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The answer to what cannot be done now and may be done soon: 503, with a hint when to ask again.
 */
public final class TryLater {

  private static final String SECONDS = "1";

  private TryLater() {}

  /**
   * A problem detail of this title.
   *
   * @param detail one sentence without a full stop
   */
  public static ResponseEntity<ProblemDetail> because(String title, String detail) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
    problem.setTitle(title);
    return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, SECONDS).build();
  }
}
