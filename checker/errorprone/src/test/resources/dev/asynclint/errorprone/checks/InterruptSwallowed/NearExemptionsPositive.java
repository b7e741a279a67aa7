package jobs;

/** The other direction of the exemptions. */
class NearExemptionsPositive implements Runnable {
  // A test's name alone does not make a test.
  void testWaits() {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.err.println(e);
    }
  }

  // Not `main`: another signature.
  void main(int times) {
    try {
      Thread.sleep(times);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.err.println(e);
    }
  }

  // A Runnable of no particular thread: a pool may run it.
  @Override
  public void run() {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.err.println(e);
    }
  }

  @SuppressWarnings("UnobservedAsyncResult")
  void otherSuppressed() {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      System.err.println(e);
    }
  }

  // Interrupts somebody else.
  void another(Thread other) {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      other.interrupt();
    }
  }

  // Restored on one path only.
  void sometimes(boolean strict) {
    try {
      Thread.sleep(1);
      // BUG: Diagnostic contains: [InterruptSwallowed]
    } catch (InterruptedException e) {
      if (strict) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
