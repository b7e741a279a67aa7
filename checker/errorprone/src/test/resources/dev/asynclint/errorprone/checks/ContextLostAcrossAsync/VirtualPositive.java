// java: 21
package checks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.MDC;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VirtualPositive {
  private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

  @GetMapping("/a")
  void executor() {
    // BUG: Diagnostic contains: no log context
    tasks.execute(() -> System.out.println(MDC.get("request")));
  }

  @GetMapping("/b")
  void started() {
    // BUG: Diagnostic contains: no log context
    Thread.startVirtualThread(() -> System.out.println(MDC.get("request")));
  }

  @GetMapping("/c")
  void built() {
    // BUG: Diagnostic contains: no log context
    Thread.ofVirtual().start(() -> System.out.println(MDC.get("request")));
  }
}
