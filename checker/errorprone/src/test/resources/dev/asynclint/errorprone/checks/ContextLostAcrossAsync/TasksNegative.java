package checks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.MDC;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class TasksNegative {
  private static final ThreadLocal<StringBuilder> BUFFER =
      ThreadLocal.withInitial(StringBuilder::new);
  private final Executor executor;

  TasksNegative(Executor executor) {
    this.executor = executor;
  }

  // OK: read before the work is handed over
  @GetMapping("/captured")
  CompletableFuture<String> captured() {
    String name = SecurityContextHolder.getContext().getAuthentication().getName();
    return CompletableFuture.supplyAsync(() -> name);
  }

  // OK: the thread that handles the request
  @GetMapping("/inline")
  List<String> inline(List<String> names) {
    return names.stream().map(name -> name + MDC.get("request")).toList();
  }

  // OK: an executor that was handed in may carry the context along
  @GetMapping("/executor")
  CompletableFuture<String> given() {
    return CompletableFuture.supplyAsync(() -> MDC.get("request"), executor);
  }

  // OK: the task sets it itself
  @GetMapping("/set")
  CompletableFuture<String> set() {
    Map<String, String> context = MDC.getCopyOfContextMap();
    return CompletableFuture.supplyAsync(
        () -> {
          MDC.setContextMap(context);
          return MDC.get("request");
        });
  }

  // OK: so does this one
  @GetMapping("/security")
  CompletableFuture<String> security() {
    SecurityContext context = SecurityContextHolder.getContext();
    return CompletableFuture.supplyAsync(
        () -> {
          SecurityContextHolder.setContext(context);
          return name();
        });
  }

  private static String name() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }

  // OK: who runs a Mono decides the subscriber
  @GetMapping("/mono")
  Mono<String> mono() {
    return Mono.fromSupplier(() -> MDC.get("request"));
  }

  // OK: a buffer of each thread
  @GetMapping("/buffer")
  CompletableFuture<String> buffer() {
    return CompletableFuture.supplyAsync(() -> BUFFER.get().append("a").toString());
  }

  // OK: there is no request to lose
  @Scheduled(fixedDelay = 1000)
  void scheduled() {
    CompletableFuture.runAsync(() -> System.out.println(MDC.get("job"))).join();
  }

  // OK: nobody knows who calls this
  CompletableFuture<String> library() {
    return CompletableFuture.supplyAsync(() -> MDC.get("request"));
  }
}
