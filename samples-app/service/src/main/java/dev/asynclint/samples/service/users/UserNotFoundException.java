package dev.asynclint.samples.service.users;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Becomes a 404 problem detail that names the id asked for. */
public class UserNotFoundException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  public UserNotFoundException(long id) {
    super(HttpStatus.NOT_FOUND, problem(id), null);
  }

  private static ProblemDetail problem(long id) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no user with id " + id);
    problem.setTitle("User not found");
    return problem;
  }
}
