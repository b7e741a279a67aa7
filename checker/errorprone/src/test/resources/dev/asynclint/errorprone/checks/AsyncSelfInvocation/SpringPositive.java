package self;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class SpringPositive {
  private final ExecutorService pool;

  SpringPositive(ExecutorService pool) {
    this.pool = pool;
  }

  @Async
  public CompletableFuture<String> mail(String to) {
    return CompletableFuture.completedFuture(to);
  }

  @Transactional
  public void save(String order) {}

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void audit(String order) {}

  @Transactional(propagation = Propagation.NESTED)
  public void nested(String order) {}

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void outside(String order) {}

  public CompletableFuture<String> asyncOnThis(String to) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation] Call SpringPositive.mail through its proxy, and not on this: @Async
    return mail(to);
  }

  public CompletableFuture<String> asyncOnExplicitThis(String to) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    return this.mail(to);
  }

  public void asyncByReference(List<String> all) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    all.forEach(this::mail);
  }

  public void asyncInLoop(List<String> all) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    all.forEach(to -> mail(to));
  }

  @Scheduled(fixedDelay = 1000)
  public void asyncFromTimer() {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    mail("every second");
  }

  public void withoutTransaction(String order) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation] Call SpringPositive.save through its proxy, and not on this: @Transactional has no effect here, there is no transaction.
    save(order);
  }

  public void throughHelper(String order) {
    helper(order);
  }

  private void helper(String order) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    save(order);
  }

  @Transactional
  public void onePoolThread(String order) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    pool.execute(() -> save(order));
  }

  @Transactional
  public void ownTransaction(String order) {
    // BUG: Diagnostic contains: @Transactional(REQUIRES_NEW) has no effect here, it runs in the caller's transaction.
    audit(order);
    // BUG: Diagnostic contains: @Transactional(NESTED) has no effect here
    nested(order);
    // BUG: Diagnostic contains: @Transactional(NOT_SUPPORTED) has no effect here
    outside(order);
  }

  @Transactional(readOnly = true)
  public void readOnly(String order) {
    // BUG: Diagnostic contains: the caller's transaction stays read-only.
    save(order);
  }

  @Transactional(propagation = Propagation.NEVER)
  public void never(String order) {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    save(order);
  }
}
