package checks;

import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;

@RestController
class OwnPoolsNegative {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
  private static final ThreadLocal<String> NEVER_SET = new ThreadLocal<>();
  private static final ThreadLocal<String> INHERITED = new InheritableThreadLocal<>();
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private ExecutorService chosen = Executors.newFixedThreadPool(4);

  void use(ExecutorService other) {
    chosen = other;
  }

  // OK: which of two executors runs it nobody can say
  @GetMapping("/chosen")
  void chosen() {
    chosen.execute(() -> System.out.println(MDC.get("request")));
  }

  // OK: the decorator's threads are those of an executor that was handed in
  private final ListeningExecutorService decorated;

  OwnPoolsNegative(ExecutorService given) {
    decorated = MoreExecutors.listeningDecorator(given);
  }

  @GetMapping("/decorated")
  void decorated() {
    decorated.execute(() -> System.out.println(MDC.get("request")));
  }

  // OK: the stream is not parallel
  @GetMapping("/sequential")
  List<String> sequential(List<String> names) {
    return names.parallelStream().sequential().map(name -> name + MDC.get("request")).toList();
  }

  // OK: that there may be none has been thought of
  @GetMapping("/asked")
  CompletableFuture<String> asked() {
    return CompletableFuture.supplyAsync(
        () -> {
          Authentication user = SecurityContextHolder.getContext().getAuthentication();
          return user == null ? "nobody" : user.getName();
        });
  }

  // OK: so it has here
  @GetMapping("/attributes")
  CompletableFuture<Boolean> attributes() {
    return CompletableFuture.supplyAsync(() -> RequestContextHolder.getRequestAttributes() != null);
  }

  // OK: and here
  @GetMapping("/optional")
  CompletableFuture<String> optional() {
    return CompletableFuture.supplyAsync(
        () -> Optional.ofNullable(MDC.get("request")).orElse("none"));
  }

  // OK: the task sets it first
  @GetMapping("/set")
  CompletableFuture<String> set(String tenant) {
    TENANT.set(tenant);
    return CompletableFuture.supplyAsync(
        () -> {
          TENANT.set(tenant);
          return TENANT.get();
        });
  }

  // OK: a value that each thread makes when it has none
  @GetMapping("/made")
  CompletableFuture<String> made() {
    return CompletableFuture.supplyAsync(
        () -> {
          String known = TENANT.get();
          if (known == null) {
            TENANT.set("made");
          }
          return known;
        });
  }

  // OK: nobody sets it at all, so nothing is lost
  @GetMapping("/never")
  CompletableFuture<String> never() {
    return CompletableFuture.supplyAsync(() -> NEVER_SET.get());
  }

  // OK: new threads inherit it
  @GetMapping("/inherited")
  void inherited(String tenant) {
    INHERITED.set(tenant);
    new Thread(() -> System.out.println(INHERITED.get())).start();
  }

  // OK: the request waits for the work
  @GetMapping("/waited")
  String waited(HttpServletRequest request) throws Exception {
    return pool.submit(() -> request.getRemoteAddr()).get();
  }

  // OK: the request stays open until the future has come
  @GetMapping("/future")
  CompletableFuture<String> future(HttpServletRequest request) {
    return CompletableFuture.supplyAsync(() -> request.getRemoteAddr(), pool);
  }

  // OK: Spring keeps the request for it
  @GetMapping("/callable")
  Callable<String> callable(HttpServletRequest request) {
    return () -> request.getRemoteAddr();
  }

  // OK: asynchronous by its own doing
  @GetMapping("/async")
  void async(HttpServletRequest request) {
    var response = request.startAsync();
    pool.execute(
        () -> {
          System.out.println(request.getRemoteAddr());
          response.complete();
        });
  }

  // OK: read before
  @GetMapping("/read")
  String read(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    pool.execute(() -> System.out.println(address));
    return "ok";
  }
}
