package orders;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;

/** One line, one report: these are FireAndForgetVoidAsync's, also where that one is switched off. */
class PrecedenceNegative {
  // OK: FireAndForgetVoidAsync > UnobservedAsyncResult.
  void runAsync() {
    CompletableFuture.runAsync(this::load);
  }

  // OK: FireAndForgetVoidAsync > UnobservedAsyncResult, `submit` too.
  void submit(ExecutorService pool) {
    pool.submit(this::load);
  }

  // OK: FireAndForgetVoidAsync > UnobservedAsyncResult, `subscribe` too.
  void subscribe(Mono<String> mono) {
    mono.subscribe();
  }

  // OK: switching the specific one off by annotation does not wake the general one.
  @SuppressWarnings("FireAndForgetVoidAsync")
  void suppressed() {
    CompletableFuture.runAsync(this::load);
  }

  private void load() {}
}
