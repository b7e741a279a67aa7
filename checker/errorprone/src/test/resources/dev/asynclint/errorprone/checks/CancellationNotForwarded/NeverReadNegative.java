package reports;

import java.util.function.BiFunction;

class NeverReadNegative {
  interface Step {
    String go(String id, CancellationToken token);
  }

  abstract static class Base {
    abstract String go(String id, CancellationToken token);

    native String goNative(String id, CancellationToken token);
  }

  static class Constant implements Step {
    // OK: not in interface-imposed signatures.
    @Override
    public String go(String id, CancellationToken token) {
      return id;
    }
  }

  static class WithoutAnnotation implements Step {
    // OK: not in interface-imposed signatures, annotation or not.
    public String go(String id, CancellationToken token) {
      return id;
    }
  }

  static class Derived extends Base {
    // OK: not in overrides.
    @Override
    String go(String id, CancellationToken token) {
      return id;
    }
  }

  // OK: it is read.
  String read(String id, CancellationToken token) {
    return token.isCancelled() ? "" : id;
  }

  // OK: it is kept.
  static class Job {
    private final CancellationToken token;

    Job(CancellationToken token) {
      this.token = token;
    }

    boolean ended() {
      return token.isCancelled();
    }
  }

  // OK: it is read in a lambda.
  Runnable inLambda(CancellationToken token) {
    return () -> token.throwIfCancelled();
  }

  // OK: it is passed on by reference.
  Runnable byReference(CancellationToken token) {
    return token::throwIfCancelled;
  }

  // OK: a parameter named `unused…` is a decision.
  String unusedByName(String id, CancellationToken unusedToken) {
    return id;
  }

  // OK: a lambda's parameters are the interface's.
  Step lambda() {
    return (id, token) -> id;
  }

  // OK: a method bound to an interface by reference has the interface's signature.
  BiFunction<String, CancellationToken, String> bound() {
    return this::boundTo;
  }

  private String boundTo(String id, CancellationToken token) {
    return id;
  }

  // OK: suppressed at the method.
  @SuppressWarnings("CancellationNotForwarded")
  String suppressed(String id, CancellationToken token) {
    return id;
  }

  // OK: a type that is no carrier.
  String noCarrier(String id, Token token) {
    return id;
  }

  static final class Token {}
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
