package orders;

import java.util.concurrent.CompletableFuture;

class Overridden {
  // An override in the module keeps `void`: changing this one alone does not compile.
  void warmUp() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(() -> System.out.println("a"));
  }

  static class Quiet extends Overridden {
    @Override
    void warmUp() {}
  }
}
