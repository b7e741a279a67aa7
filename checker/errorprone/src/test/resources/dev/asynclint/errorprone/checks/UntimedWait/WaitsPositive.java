// args: -XepOpt:AsyncLint:VirtualThreads=on -XepOpt:AsyncLint:UntimedWaits=on
package example;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, UntimedWait: untimed waits on the request path. */
@RestController
class WaitsPositive {
  private CompletableFuture<String> user;
  private CountDownLatch started;
  private BlockingQueue<String> answers;

  @GetMapping("/join")
  String join() {
    // BUG: Diagnostic contains: [UntimedWait]
    return user.join();
  }

  @GetMapping("/latch")
  String latch() throws InterruptedException {
    // BUG: Diagnostic contains: [UntimedWait]
    started.await();
    return answer();
  }

  private String answer() throws InterruptedException {
    // BUG: Diagnostic contains: [UntimedWait]
    return answers.take();
  }
}
