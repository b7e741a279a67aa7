package reports;

import java.util.function.Function;

/** What the call is made on has the carrier. */
class HeldByReceiverNegative {
  // OK: given to the constructor.
  String created(CancellationToken t) {
    return new D(t).fetch("x");
  }

  // OK: the same, in a local.
  String local(CancellationToken t) {
    D d = new D(t);
    return d.fetch("y");
  }

  // OK: the same, through a further local and a chain.
  String chain(CancellationToken t) {
    D first = new D().with(t);
    D second = first;
    return second.fetch("y");
  }

  // OK: the same, as a reference.
  Function<String, String> reference(CancellationToken t) {
    D d = new D(t);
    return java.util.Optional.of("z").map(d::fetch).map(s -> Function.<String>identity()).get();
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
