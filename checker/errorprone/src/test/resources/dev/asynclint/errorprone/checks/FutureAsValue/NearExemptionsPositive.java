package orders;

import java.util.concurrent.CompletableFuture;

/** The other side of each exemption. */
class NearExemptionsPositive {
  private final CompletableFuture<String> name = new CompletableFuture<>();

  // Not the description of an object: it has a parameter.
  public String toString(String greeting) {
    // BUG: Diagnostic contains: [FutureAsValue] Write the value of 'name'
    return greeting + name;
  }

  // Complete or not, its text is not the value.
  String complete() {
    // BUG: Diagnostic contains: [FutureAsValue]
    return "Dear " + CompletableFuture.completedFuture("Bob");
  }

  @SuppressWarnings("NullFuture")
  String suppressedForOthers() {
    // BUG: Diagnostic contains: [FutureAsValue]
    return "Dear " + name;
  }
}
