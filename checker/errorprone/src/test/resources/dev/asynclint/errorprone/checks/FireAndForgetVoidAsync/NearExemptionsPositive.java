package orders;

import java.util.concurrent.CompletableFuture;
import org.mockito.Mockito;

/** The other direction of the exemptions. */
class NearExemptionsPositive {
  interface Mailer {
    CompletableFuture<Void> send(String to);
  }

  // Not `main`: another signature.
  void main(int times) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load);
  }

  // A test's name alone does not make a test.
  void testLoad() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load);
  }

  // `close` of nothing that imposes it, with a parameter.
  void close(String reason) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load);
  }

  // A mock outside `verify` and `when`.
  void mockCalled() {
    Mailer mailer = Mockito.mock(Mailer.class);
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    mailer.send("a");
  }

  // A local of another name than `unused…`.
  void ignored() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture<Void> ignoredByNobody = CompletableFuture.runAsync(this::load);
  }

  // Suppressing another check.
  @SuppressWarnings("UnobservedAsyncResult")
  void otherSuppressed() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load);
  }

  // The innermost function decides: an anonymous class's own method, not the override around it.
  static class Job implements Runnable {
    @Override
    public void run() {
      new Object() {
        void go() {
          // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
          CompletableFuture.runAsync(() -> System.out.println("a"));
        }
      }.go();
    }
  }

  // An overload is no override.
  static class Overload implements Runnable {
    @Override
    public void run() {}

    void run(int times) {
      // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
      CompletableFuture.runAsync(() -> System.out.println("a"));
    }
  }

  private void load() {}
}
