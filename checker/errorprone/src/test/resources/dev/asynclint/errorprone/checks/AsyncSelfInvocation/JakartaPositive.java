// without: quarkus-core
package self;

import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;

class JakartaPositive {
  @Asynchronous
  public CompletableFuture<String> slow() {
    return Asynchronous.Result.complete("x");
  }

  @Transactional
  public void save() {}

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void audit() {}

  public CompletableFuture<String> onThis() {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    return slow();
  }

  public void withoutTransaction() {
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    save();
  }

  @Transactional
  public void own() {
    // BUG: Diagnostic contains: @Transactional(REQUIRES_NEW) has no effect here
    audit();
  }
}
