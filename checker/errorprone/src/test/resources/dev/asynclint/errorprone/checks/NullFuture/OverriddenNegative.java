package checks;

import com.github.benmanes.caffeine.cache.AsyncCache;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

class OverriddenNegative {
  interface Source {
    @Nullable CompletableFuture<String> find(String key);
  }

  // OK: the interface says that there may be none
  static class Empty implements Source {
    @Override
    public CompletableFuture<String> find(String key) {
      return null;
    }
  }

  // OK: an override that nobody may call
  static class Unsupported extends CompletableFuture<String> {
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      throw new UnsupportedOperationException();
    }
  }
}
