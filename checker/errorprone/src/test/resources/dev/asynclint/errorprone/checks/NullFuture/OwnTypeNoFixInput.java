package orders;

import io.reactivex.rxjava3.core.Single;
import java.util.concurrent.CompletableFuture;

class OwnType {
  static class Reply extends CompletableFuture<String> {}

  // A future of one's own: nobody knows how to make a completed one.
  Reply own() {
    // BUG: Diagnostic contains: [NullFuture]
    return null;
  }

  // A Single always has a value.
  Single<String> single() {
    // BUG: Diagnostic contains: [NullFuture]
    return null;
  }

  @SuppressWarnings("unchecked")
  CompletableFuture<String> cast() {
    // BUG: Diagnostic contains: [NullFuture]
    return (CompletableFuture<String>) null;
  }
}
