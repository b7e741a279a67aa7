package reports;

/** The other side of the question is where the work goes on. */
class CancelledAlreadyPositive {
  void log(String text) {}

  void log(String text, CancellationToken token) {
    if (token.isCancelled()) {
      throw new IllegalStateException(text);
    }
  }

  void notCancelled(CancellationToken t) {
    if (!t.isCancelled()) {
      // BUG: Diagnostic contains: [CancellationNotForwarded]
      log("works");
    }
  }

  void otherwise(CancellationToken t) {
    if (t.isCancelled()) {
      return;
    } else {
      // BUG: Diagnostic contains: [CancellationNotForwarded]
      log("works");
    }
  }

  void another(CancellationToken t, boolean verbose) {
    if (verbose) {
      // BUG: Diagnostic contains: [CancellationNotForwarded]
      log("works");
    }
    log("more", t);
  }
}

final class CancellationToken {
  private volatile boolean cancelled;

  boolean isCancelled() {
    return cancelled;
  }
}
