package orders;

import java.util.concurrent.CompletableFuture;

final class NotTheLastStatement {
  // Returning here would make the rest unreachable.
  void warmUp() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load);
    load();
  }

  // Falling off the end would have nothing to return.
  void sometimes(boolean now) {
    if (now) {
      // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
      CompletableFuture.runAsync(this::load);
    }
  }

  // The future of another element would be lost.
  void inLoop(int times) {
    for (int i = 0; i < times; i++) {
      // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
      CompletableFuture.runAsync(this::load);
    }
  }

  private void load() {}
}
