package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class AsyncSelfInvocationWrong {
  // snippet:async
  @Async
  public CompletableFuture<Void> mail(String to) {
    return CompletableFuture.completedFuture(null);
  }

  public CompletableFuture<Void> register(String user) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    return mail(user); // @Async has no effect: the caller sends the mail
  }
  // end

  // snippet:transaction
  @Transactional
  public void save(List<String> orders) {}

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void audit(String entry) {}

  public void imported(List<String> orders) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    save(orders); // no transaction: half of the orders may stay
  }

  @Transactional
  public void pay(String order) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    audit(order); // in the payment's transaction: rolled back with it
  }
  // end

  // snippet:hidden
  @Async
  // BUG: Diagnostic contains: [AsyncSelfInvocation]
  private CompletableFuture<Void> remind(String user) {
    return CompletableFuture.completedFuture(null);
  }
  // end
}
