package reports;

class Field {
  interface Client {
    String fetch(String id);

    String fetch(String id, CancellationToken token);
  }

  private final Client client;
  private final CancellationToken token;

  Field(Client client, CancellationToken token) {
    this.client = client;
    this.token = token;
  }

  String field(String id) {
    return client.fetch(id, token);
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
