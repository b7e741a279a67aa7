package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DashboardController {
  private final Dashboard dashboard = new Dashboard();

  @GetMapping("/dashboard")
  CompletableFuture<Void> show(List<String> ids) {
    return dashboard.load(ids);
  }

  @GetMapping("/export")
  void export(String id) {
    dashboard.export(id);
  }

  @GetMapping("/audit")
  void audit() {
    // BUG: Diagnostic contains: Thread
    new Thread(() -> System.out.println("audit")).start();
  }
}
