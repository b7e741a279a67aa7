package checks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class PlainPositive {
  @Async
  public CompletableFuture<Void> mail(String to) {
    return CompletableFuture.completedFuture(null);
  }

  public void register(String user) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    this.mail(user);
  }

  public void all(List<String> users) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    users.forEach(this::mail);
  }

  @Scheduled(fixedDelay = 1)
  public void tick() {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    mail("admin");
  }

  @Transactional
  public void outer() {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    audit();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void audit() {}

  @Async
  // BUG: Diagnostic contains: [AsyncSelfInvocation]
  private void hidden() {}
}
