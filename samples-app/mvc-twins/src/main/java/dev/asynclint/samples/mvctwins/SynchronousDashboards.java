package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.service.dashboard.Dashboard;
import dev.asynclint.samples.service.dashboard.DashboardService;
import org.springframework.stereotype.Component;

/** The helper of {@link WaitingDashboard}: a synchronous face on an asynchronous service. */
@Component
class SynchronousDashboards {

  private final DashboardService dashboards;

  SynchronousDashboards(DashboardService dashboards) {
    this.dashboards = dashboards;
  }

  Dashboard forUser(long userId) {
    return dashboards.forUser(userId).join();
  }
}
