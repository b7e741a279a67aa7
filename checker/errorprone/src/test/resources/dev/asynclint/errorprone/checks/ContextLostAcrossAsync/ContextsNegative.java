package checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@RestController
class ContextsNegative {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  // OK: instanceof expects that there may be none
  @GetMapping("/a")
  void pattern() {
    pool.execute(
        () -> {
          if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes a) {
            System.out.println(a.getSessionId());
          }
        });
  }

  // OK: asked of what the holder gave, kept in a local
  @GetMapping("/b")
  CompletableFuture<String> kept() {
    return CompletableFuture.supplyAsync(
        () -> {
          SecurityContext context = SecurityContextHolder.getContext();
          Authentication user = context.getAuthentication();
          if (user == null) {
            return "system";
          }
          return user.getName();
        },
        pool);
  }

  // OK: the same, asked at once
  @GetMapping("/b2")
  CompletableFuture<Boolean> keptAsked() {
    return CompletableFuture.supplyAsync(
        () -> {
          SecurityContext context = SecurityContextHolder.getContext();
          return context.getAuthentication() != null;
        },
        pool);
  }

  // OK: the caller of the helper asks
  @GetMapping("/c")
  void helper() {
    pool.execute(
        () -> {
          Authentication user = current();
          System.out.println(user == null ? "system" : user.getName());
        });
  }

  private static Authentication current() {
    return SecurityContextHolder.getContext().getAuthentication();
  }

  // OK: the helper that takes it asks
  @GetMapping("/d")
  void taken() {
    pool.execute(() -> System.out.println(nameOf(SecurityContextHolder.getContext().getAuthentication())));
  }

  private static String nameOf(Authentication user) {
    return user == null ? "system" : user.getName();
  }

  // OK: asks for text
  @GetMapping("/e")
  void hasText() {
    pool.execute(
        () -> {
          String id = MDC.get("request");
          if (StringUtils.hasText(id)) {
            System.out.println(id);
          }
        });
  }

  // OK: the canonical save, set and restore
  @GetMapping("/f")
  void restored() {
    SecurityContext context = SecurityContextHolder.getContext();
    pool.execute(
        () -> {
          SecurityContext previous = SecurityContextHolder.getContext();
          SecurityContextHolder.setContext(context);
          try {
            System.out.println("work");
          } finally {
            SecurityContextHolder.setContext(previous);
          }
        });
  }

  // OK: the same for the log
  @GetMapping("/g")
  void logRestored(String id) {
    pool.execute(
        () -> {
          String previous = MDC.get("request");
          MDC.put("request", id);
          try {
            System.out.println("work");
          } finally {
            MDC.put("request", previous);
          }
        });
  }

  // OK: the same for the request
  @GetMapping("/h")
  void requestRestored() {
    RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
    pool.execute(
        () -> {
          RequestAttributes previous = RequestContextHolder.getRequestAttributes();
          RequestContextHolder.setRequestAttributes(attributes);
          try {
            System.out.println("work");
          } finally {
            RequestContextHolder.setRequestAttributes(previous);
          }
        });
  }

  // OK: sets it
  @GetMapping("/i")
  void authenticated() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    pool.execute(
        () -> {
          SecurityContextHolder.getContext().setAuthentication(user);
          System.out.println("work");
        });
  }

  // OK: back on the caller's thread
  @GetMapping("/j")
  List<String> afterwards(List<String> names) {
    return names.parallelStream().map(String::trim).toList().stream()
        .map(name -> name + MDC.get("request"))
        .toList();
  }

  // OK: the same with a collector and forEach
  @GetMapping("/k")
  void collected(List<String> names) {
    names.parallelStream().map(String::trim).collect(Collectors.toList())
        .forEach(name -> System.out.println(name + MDC.get("request")));
  }

  // OK: the same with an optional
  @GetMapping("/l")
  String found(List<String> names) {
    return names.parallelStream().map(String::trim).findFirst().map(n -> n + MDC.get("request")).orElse("");
  }

  // OK: a wrapper that carries the log along
  @GetMapping("/m")
  void wrapped() {
    pool.execute(carrying(() -> System.out.println(MDC.get("request"))));
    CompletableFuture.runAsync(carrying(() -> System.out.println(MDC.get("request"))));
  }

  private static Runnable carrying(Runnable task) {
    Map<String, String> log = MDC.getCopyOfContextMap();
    return () -> {
      MDC.setContextMap(log);
      try {
        task.run();
      } finally {
        MDC.clear();
      }
    };
  }

  static final class Carrying implements Runnable {
    private final Map<String, String> log = MDC.getCopyOfContextMap();
    private final Runnable task;

    Carrying(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      MDC.setContextMap(log);
      task.run();
    }
  }

  // OK: the same as a class
  @GetMapping("/n")
  void carried() {
    pool.execute(new Carrying(() -> System.out.println(MDC.get("request"))));
  }

  // OK: sets it, two calls away
  @GetMapping("/o")
  void begun(String id) {
    pool.execute(
        () -> {
          begin(id);
          System.out.println(MDC.get("request"));
        });
  }

  private static void begin(String id) {
    fill(id);
  }

  private static void fill(String id) {
    MDC.put("request", id);
  }

  // OK: JHipster's way
  @GetMapping("/p")
  void login() {
    pool.execute(() -> System.out.println(currentLogin().orElse("system")));
  }

  static Optional<String> currentLogin() {
    SecurityContext context = SecurityContextHolder.getContext();
    return Optional.ofNullable(name(context.getAuthentication()));
  }

  private static String name(Authentication user) {
    if (user == null) {
      return null;
    }
    return user.getName();
  }
}
