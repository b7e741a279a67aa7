package orders;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The other direction of the exemptions. */
class NearExemptionsPositive {
  interface Repo {
    CompletableFuture<String> save(String x);

    Mono<String> saveMono(String x);
  }

  int localOfAnotherName(Repo repo) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    CompletableFuture<String> dropped = repo.save("a");
    return 1;
  }

  int mockOutsideVerify() {
    Repo repo = Mockito.mock(Repo.class);
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.save("a");
    return 1;
  }

  // Built but not verified: nothing subscribes.
  int besideStepVerifier(Repo repo) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveMono("a");
    StepVerifier.create(repo.saveMono("b")).expectNext("b").verifyComplete();
    return 1;
  }

  @SuppressWarnings("FireAndForgetVoidAsync")
  int otherSuppressed(Repo repo) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    repo.save("a");
    return 1;
  }

  // The name of Error Prone's check speaks for futures only: that check does not know cold types.
  @SuppressWarnings("FutureReturnValueIgnored")
  int suppressedForFuturesOnly(Repo repo) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveMono("a");
    return 1;
  }

  int inNestedLambda(Repo repo, List<List<String>> xs) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    xs.forEach(inner -> inner.forEach(x -> repo.save(x)));
    return 1;
  }

  Mono<String> valueOfTheOuterIsUsed(Repo repo, List<String> xs) {
    return repo.saveMono("a").map(a -> {
      // BUG: Diagnostic contains: [UnobservedAsyncResult]
      repo.save(a);
      return a;
    });
  }
}
