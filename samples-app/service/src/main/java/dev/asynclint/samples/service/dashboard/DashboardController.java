package dev.asynclint.samples.service.dashboard;

import jakarta.validation.constraints.Positive;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /dashboard}: the fan-out, handed on as it is. */
@RestController
class DashboardController {

  private final DashboardService dashboards;

  DashboardController(DashboardService dashboards) {
    this.dashboards = dashboards;
  }

  @GetMapping("/dashboard/{userId}")
  CompletableFuture<Dashboard> show(@PathVariable("userId") @Positive long userId) {
    return dashboards.forUser(userId);
  }
}
