package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.service.dashboard.Dashboard;
import jakarta.validation.constraints.Positive;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: nothing to see here, but {@code SynchronousDashboards} keeps the request thread until the
 * slowest peer has answered. Right: both return the future.
 */
@RestController
class WaitingDashboard {

  private final SynchronousDashboards dashboards;

  WaitingDashboard(SynchronousDashboards dashboards) {
    this.dashboards = dashboards;
  }

  @GetMapping("/twins/mvc/dashboard/{userId}")
  Dashboard show(@PathVariable("userId") @Positive long userId) {
    return dashboards.forUser(userId);
  }
}
