package dev.asynclint.samples.twins.cancellation;

import java.util.concurrent.Semaphore;

/**
 * Wrong: wraps the interrupt in another exception, and whoever catches that cannot know. Right:
 * restore the status before throwing.
 */
class InterruptWrapped {

  private final Semaphore permits;

  InterruptWrapped(Semaphore permits) {
    this.permits = permits;
  }

  void enter() {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      throw new IllegalStateException("No permit", e);
    }
  }
}
