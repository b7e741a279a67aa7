package reports;

class NeverRead {
  // Nothing that one statement could put right.
  // BUG: Diagnostic contains: [CancellationNotForwarded]
  String method(String id, CancellationToken token) {
    return id;
  }

  static final class CancellationToken {
    static final CancellationToken NONE = new CancellationToken();
    private volatile boolean cancelled;

    boolean isCancelled() {
      return cancelled;
    }

    void throwIfCancelled() {
      if (cancelled) {
        throw new java.util.concurrent.CancellationException();
      }
    }
  }
}
