package reports;

class PassIt {
  interface Client {
    String fetch(String id);

    String fetch(String id, CancellationToken token);

    String ping();

    String ping(CancellationToken token);
  }

  interface Request {
    String id();

    CancellationToken cancellationToken();
  }

  private final Client client;

  PassIt(Client client) {
    this.client = client;
  }

  String addArgument(String id, CancellationToken token) {
    token.throwIfCancelled();
    return client.fetch(id, token);
  }

  String onlyArgument(CancellationToken token) {
    token.throwIfCancelled();
    return client.ping(token);
  }

  String replaceNone(String id, CancellationToken token) {
    token.throwIfCancelled();
    return client.fetch(id, token);
  }

  String throughGetter(Request request) {
    return client.fetch(request.id(), request.cancellationToken());
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
