package orders;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;

class SpringAsyncNegative {
  private static final Logger log = LoggerFactory.getLogger(SpringAsyncNegative.class);

  // OK: @Async that hands back a future.
  @Async
  public CompletableFuture<String> rendered() {
    return CompletableFuture.completedFuture(render());
  }

  // OK: the body handles its errors.
  @Async
  public void renderAndLog() {
    try {
      render();
    } catch (RuntimeException e) {
      log.error("render", e);
    }
  }

  // OK: a void method that is not @Async and starts nothing.
  public void renderNow() {
    render();
  }

  // OK: suppressed at the method.
  @Async
  @SuppressWarnings("FireAndForgetVoidAsync")
  public void suppressed() {
    render();
  }

  private String render() {
    return "";
  }
}
