package example;

import java.util.List;

class ReportService {
  long create(List<String> ids) {
    return rows(ids);
  }

  private long rows(List<String> ids) {
    // BUG: Diagnostic contains: parallelStream
    return ids.parallelStream().filter(id -> !id.isEmpty()).count();
  }
}
