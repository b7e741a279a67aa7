package docs;

import java.util.concurrent.Semaphore;

class InterruptSwallowedWrong {
  private final Semaphore permits = new Semaphore(1);

  // snippet:logged
  boolean enter() {
    try {
      permits.acquire();
      return true;
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.err.println("interrupted while waiting for a permit");
      return false;
    }
  }
  // end

  // snippet:wrapped
  void enterOrFail() {
    try {
      permits.acquire();
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      throw new IllegalStateException("No permit", e);
    }
  }
  // end
}
