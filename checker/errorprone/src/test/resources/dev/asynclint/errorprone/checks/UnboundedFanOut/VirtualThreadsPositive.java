// java: 21
package example;

import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, UnboundedFanOut: newThreadPerTaskExecutor with a platform factory. */
@RestController
class VirtualThreadsPositive {
  @GetMapping("/platform")
  void platformFactory() {
    // BUG: Diagnostic contains: newThreadPerTaskExecutor
    try (var tasks = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      tasks.submit(() -> "a");
    }
  }
}
