package dev.asynclint.samples.service.database;

import dev.asynclint.samples.service.overload.TryLater;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells clients that all connections are in use or that the database is away: later, not never. */
@RestControllerAdvice
@Order(0)
public class DatabaseProblems {

  /** The same failures by way of Spring's client and by way of the driver. */
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    R2dbcNonTransientResourceException.class,
    R2dbcTimeoutException.class,
    R2dbcTransientResourceException.class
  })
  ResponseEntity<ProblemDetail> noConnection() {
    return TryLater.because("Database busy", "The database has no connection to spare");
  }
}
