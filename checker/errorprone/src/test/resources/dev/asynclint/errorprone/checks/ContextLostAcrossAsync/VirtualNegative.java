// java: 21
package checks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VirtualNegative {
  // OK: the end of the block waits for the tasks
  @GetMapping("/a")
  void closed(HttpServletRequest request, List<String> names) {
    try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String name : names) {
        tasks.submit(() -> System.out.println(request.getHeader(name)));
      }
    }
  }

  // OK: the same with platform threads
  @GetMapping("/b")
  void pool(HttpServletRequest request) {
    try (var tasks = Executors.newFixedThreadPool(2)) {
      tasks.execute(() -> System.out.println(request.getHeader("x")));
    }
  }
}
