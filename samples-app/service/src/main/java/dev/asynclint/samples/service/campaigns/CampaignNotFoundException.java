package dev.asynclint.samples.service.campaigns;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Becomes a 404 problem detail that names the id asked for. */
public class CampaignNotFoundException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  public CampaignNotFoundException(long id) {
    super(HttpStatus.NOT_FOUND, problem(id), null);
  }

  private static ProblemDetail problem(long id) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND, "There is no campaign with id " + id);
    problem.setTitle("Campaign not found");
    return problem;
  }
}
