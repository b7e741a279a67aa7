package checks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PoolsNegative {
  static final class Carrying extends ThreadPoolExecutor {
    Carrying() {
      super(4, 4, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    public void execute(Runnable task) {
      Map<String, String> log = MDC.getCopyOfContextMap();
      super.execute(
          () -> {
            MDC.setContextMap(log);
            task.run();
          });
    }
  }

  static class Log {
    // OK: who calls it may have set it; on a thread without, the text says so
    static String prefix() {
      String id = MDC.get("request");
      return "[" + (id != null ? id : "-") + "]";
    }
  }

  private final ExecutorService pool = new Carrying();
  private final ExecutorService anonymous =
      new ThreadPoolExecutor(4, 4, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
        @Override
        public void execute(Runnable task) {
          Map<String, String> log = MDC.getCopyOfContextMap();
          super.execute(
              () -> {
                MDC.setContextMap(log);
                task.run();
              });
        }
      };

  // OK: a pool of one's own that carries the log along
  @GetMapping("/a")
  CompletableFuture<String> subclass() {
    pool.execute(() -> System.out.println(MDC.get("request")));
    return CompletableFuture.supplyAsync(() -> MDC.get("request"), pool);
  }

  // OK: the same as an anonymous class
  @GetMapping("/b")
  CompletableFuture<String> anonymous() {
    return CompletableFuture.supplyAsync(() -> MDC.get("request"), anonymous);
  }

  // OK: a map that is merged if there is one
  @GetMapping("/c")
  void merged(Map<String, String> more) {
    CompletableFuture.runAsync(() -> System.out.println(Log.prefix()));
  }
}
