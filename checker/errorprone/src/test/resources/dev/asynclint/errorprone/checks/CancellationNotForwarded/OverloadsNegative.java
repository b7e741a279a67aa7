package reports;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class OverloadsNegative {
  interface Client {
    String fetch(String id);

    String fetch(String id, CancellationToken token);

    String plain(String id);

    int count(String id);

    int count(long id, CancellationToken token);

    String rendered(String id);

    byte[] rendered(String id, CancellationToken token);

    String old(String id);

    @Deprecated
    String old(String id, CancellationToken token);

    String timed(String id);

    String timed(String id, Duration limit);

    String start(String id, Runnable onEnd);

    String start(String id, CancellationToken token, String reason);
  }

  private final Client client;

  OverloadsNegative(Client client) {
    this.client = client;
  }

  // OK: it is passed.
  String passed(String id, CancellationToken token) {
    return client.fetch(id, token);
  }

  // OK: the overload is not accessible from here.
  String inaccessible(String id, CancellationToken token) {
    token.throwIfCancelled();
    return new Inaccessible().read(id);
  }

  // OK: there is no such overload.
  String noOverload(String id, CancellationToken token) {
    token.throwIfCancelled();
    return client.plain(id);
  }

  // OK: the overload takes another payload.
  int otherPayload(String id, CancellationToken token) {
    token.throwIfCancelled();
    return client.count(id);
  }

  // OK: the overload gives another payload.
  String otherResult(String id, CancellationToken token) {
    token.throwIfCancelled();
    return client.rendered(id);
  }

  // OK: the overload is deprecated.
  String deprecated(String id, CancellationToken token) {
    token.throwIfCancelled();
    return client.old(id);
  }

  // OK: a Duration is no carrier.
  String duration(String id, Duration limit) {
    System.out.println(limit);
    return client.timed(id);
  }

  // OK: the overload wants more than the carrier.
  String otherParameters(String id, CancellationToken token) {
    token.throwIfCancelled();
    return client.start(id, () -> {});
  }

  // OK: no carrier is in scope.
  String noCarrier(String id) {
    return client.fetch(id);
  }

  // OK: no carrier is in scope: the "none" constant is what there is.
  String noneWithoutCarrier(String id) {
    return client.fetch(id, CancellationToken.NONE);
  }

  // OK: another carrier is passed on purpose.
  String another(String id, CancellationToken token, CancellationToken own) {
    token.throwIfCancelled();
    return client.fetch(id, own);
  }

  // OK: recursion guard: the overload is the method we are in.
  String load(String id, CancellationToken token) {
    token.throwIfCancelled();
    return load(id);
  }

  String load(String id) {
    return client.fetch(id);
  }

  // OK: the lambda belongs to somebody else's scope: its own parameter is passed.
  CompletableFuture<String> innermost(Runner runner) {
    return runner.run(token -> client.fetch("a", token));
  }

  // OK: suppressed at the reported call.
  @SuppressWarnings("CancellationNotForwarded")
  String suppressed(String id, CancellationToken token) {
    token.throwIfCancelled();
    return client.fetch(id);
  }

  // OK: a carrier assigned after the call is not at hand before it.
  String tooLate(String id) {
    String found = client.fetch(id);
    CancellationToken token = new CancellationToken();
    return client.fetch(found, token);
  }

  // OK: a static method has no carrier of the instance.
  static List<String> ofNoInstance(Client client) {
    return List.of(client.fetch("a"));
  }

  interface Runner {
    CompletableFuture<String> run(java.util.function.Function<CancellationToken, String> work);
  }
}

class Inaccessible {
  String read(String id) {
    return read(id, CancellationToken.NONE);
  }

  private String read(String id, CancellationToken token) {
    token.throwIfCancelled();
    return id;
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
