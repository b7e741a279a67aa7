package reports;

/** Where a carrier has said that the work is cancelled, nobody should pass it on. */
class CancelledAlreadyNegative {
  void log(String text) {}

  void log(String text, CancellationToken token) {
    if (token.isCancelled()) {
      throw new IllegalStateException(text);
    }
  }

  // OK: cancelled already.
  void guard(CancellationToken t) {
    if (t.isCancelled()) {
      log("cancelled");
      return;
    }
    log("works", t);
  }

  // OK: the other side of the opposite question.
  void otherwise(CancellationToken t) {
    if (!t.isCancelled()) {
      log("works", t);
    } else {
      log("cancelled");
    }
  }

  // OK: cancelled, and more than that.
  void both(CancellationToken t, boolean verbose) {
    if (verbose && t.isCancelled()) {
      log("cancelled");
    }
  }

  // OK: asked before.
  void local(CancellationToken t) {
    boolean cancelled = t.isCancelled();
    if (cancelled) {
      log("cancelled");
    }
  }
}

final class CancellationToken {
  private volatile boolean cancelled;

  boolean isCancelled() {
    return cancelled;
  }
}
