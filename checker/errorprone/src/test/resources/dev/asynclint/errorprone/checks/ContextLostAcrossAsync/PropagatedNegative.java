package checks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PropagatedNegative {
  private final Executor executor;

  PropagatedNegative(Executor executor) {
    this.executor = new DelegatingSecurityContextExecutor(executor);
  }

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

  private static String name() {
    return SecurityContextHolder.getContext().getAuthentication().getName();
  }
}
