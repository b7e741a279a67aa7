package example;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportController {
  private final ReportService reports = new ReportService();

  @GetMapping("/report")
  long report(List<String> ids) {
    return reports.create(ids);
  }

  @GetMapping("/summary")
  long summary(List<String> ids) {
    return reports.create(ids);
  }
}
