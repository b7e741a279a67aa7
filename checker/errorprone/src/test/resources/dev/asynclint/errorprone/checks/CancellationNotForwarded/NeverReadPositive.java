package reports;

/** A carrier parameter never read. */
class NeverReadPositive {
  interface Step {
    String go(String id);
  }

  // BUG: Diagnostic contains: [CancellationNotForwarded]
  String method(String id, CancellationToken token) {
    return id;
  }

  // BUG: Diagnostic contains: [CancellationNotForwarded]
  private static String helper(String id, CancellationToken token) {
    return id;
  }

  String caller(String id, CancellationToken token) {
    return helper(id, token);
  }

  static class Impl implements Step {
    @Override
    public String go(String id) {
      return id;
    }

    // An overload of what the interface imposes is not imposed.
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    public String go(String id, CancellationToken token) {
      return id;
    }
  }
}

final class CancellationToken {
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
