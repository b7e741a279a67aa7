package checks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PropagatedNegative {
  private final Executor pool = Executors.newFixedThreadPool(4);
  private final Executor executor = new DelegatingSecurityContextExecutor(pool);

  // OK: the executor carries the context along
  @GetMapping("/carried")
  CompletableFuture<String> carried() {
    return CompletableFuture.supplyAsync(PropagatedNegative::name, executor);
  }

  // OK: somebody in this module carries contexts along: which work that is, nobody can say
  @GetMapping("/unsure")
  CompletableFuture<String> unsure() {
    return CompletableFuture.supplyAsync(() -> name());
  }

  // OK: and neither can anybody say it of a pool that is made here
  @GetMapping("/pool")
  CompletableFuture<String> pool() {
    return CompletableFuture.supplyAsync(() -> name(), pool);
  }

  private static String name() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }
}
