package self;

import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class HiddenPositive {
  @Async
  // BUG: Diagnostic contains: [AsyncSelfInvocation] Take 'private' from HiddenPositive.hidden, or @Async: no proxy
  private CompletableFuture<String> hidden() {
    return CompletableFuture.completedFuture("x");
  }

  @Async
  // BUG: Diagnostic contains: [AsyncSelfInvocation] Take 'private' from HiddenPositive.hiddenVoid
  private void hiddenVoid() {}

  @Transactional
  // BUG: Diagnostic contains: [AsyncSelfInvocation] Take 'static' from HiddenPositive.ofClass, or @Transactional
  static void ofClass() {}

  @Transactional
  // BUG: Diagnostic contains: [AsyncSelfInvocation] Take 'final' from HiddenPositive.last
  public final void last() {}

  // OK: the declaration is reported already
  public CompletableFuture<String> caller() {
    hiddenVoid();
    last();
    return hidden();
  }
}
