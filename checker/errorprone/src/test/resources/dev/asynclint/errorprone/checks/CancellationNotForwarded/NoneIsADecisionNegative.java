package reports;

class NoneIsADecisionNegative {
  interface Client {
    String fetch(String id);

    String fetch(String id, CancellationToken token);
  }

  interface Request {
    CancellationToken cancellationToken();
  }

  interface Session {
    Request request();
  }

  private final Client client;
  private final CancellationToken token;

  NoneIsADecisionNegative(Client client, CancellationToken token) {
    this.client = client;
    this.token = token;
  }

  // OK: an explicit NONE token is a decision; the method has no carrier of its own.
  String field(String id) {
    return client.fetch(id, CancellationToken.NONE);
  }

  // OK: an explicit NONE token is a decision; the carrier is a getter away.
  static String getter(Client client, Request request) {
    return client.fetch("a", CancellationToken.NONE);
  }

  // OK: a "none" constant in a local named for what it is.
  String named(String id, CancellationToken own) {
    own.throwIfCancelled();
    CancellationToken unusedByDesign = CancellationToken.NONE;
    return client.fetch(id, unusedByDesign);
  }

  // OK: two getters away is out of sight.
  static String twoGetters(Client client, Session session) {
    return client.fetch("a");
  }

  CancellationToken token() {
    return token;
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
