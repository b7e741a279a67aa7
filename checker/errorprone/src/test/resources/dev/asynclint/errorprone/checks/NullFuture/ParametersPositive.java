package checks;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

class ParametersPositive {
  // The parameter may be null, the result may not.
  CompletableFuture<String> find(@Nullable String key) {
    // BUG: Diagnostic contains: [NullFuture]
    return null;
  }
}
