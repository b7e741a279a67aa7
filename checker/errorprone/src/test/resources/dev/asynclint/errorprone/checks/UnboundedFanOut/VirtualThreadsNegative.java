// java: 21
package example;

import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, UnboundedFanOut: one virtual thread per request is their idiom. */
@RestController
class VirtualThreadsNegative {
  // OK: a virtual thread per task
  @GetMapping("/executor")
  void executor() {
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      tasks.submit(() -> "a");
    }
  }

  // OK: a virtual factory
  @GetMapping("/factory")
  void factory() {
    try (var tasks = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      tasks.submit(() -> "a");
    }
  }

  // OK: a named virtual factory in a local
  @GetMapping("/local")
  void localFactory() {
    var factory = Thread.ofVirtual().name("report-", 0).factory();
    try (var tasks = Executors.newThreadPerTaskExecutor(factory)) {
      tasks.submit(() -> "a");
    }
  }

  // OK: a virtual thread
  @GetMapping("/thread")
  void thread() {
    Thread.ofVirtual().start(() -> System.out.println("a"));
    Thread.startVirtualThread(() -> System.out.println("b"));
  }
}
