package reports;

/** What the call is made on has no carrier, or not for sure. */
class HeldByReceiverPositive {
  String without(CancellationToken t) {
    D d = new D();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return d.fetch("x") + t.isCancelled();
  }

  String reassigned(CancellationToken t) {
    D d = new D(t);
    d = new D();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return d.fetch("x");
  }
}

class D {
  private CancellationToken held;

  D() {}

  D(CancellationToken t) {
    held = t;
  }

  D with(CancellationToken t) {
    held = t;
    return this;
  }

  String fetch(String id) {
    return id + held;
  }

  String fetch(String id, CancellationToken t) {
    return id + t.isCancelled();
  }
}

final class CancellationToken {
  private volatile boolean cancelled;

  boolean isCancelled() {
    return cancelled;
  }
}
