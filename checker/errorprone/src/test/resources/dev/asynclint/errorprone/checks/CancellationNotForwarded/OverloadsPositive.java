package reports;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A carrier is in scope and a call has an accessible, non-deprecated overload taking it that is not used. */
class OverloadsPositive {
  interface Client {
    String fetch(String id);

    String fetch(String id, CancellationToken token);

    CompletableFuture<String> fetchAsync(String id);

    CompletableFuture<String> fetchAsync(String id, CancellationToken token);

    String first(String id);

    String first(CancellationToken token, String id);
  }

  interface Runner {
    CompletableFuture<String> run(Function<CancellationToken, String> work);
  }

  interface Request {
    String id();

    CancellationToken cancellationToken();
  }

  static class Base {
    protected String load(String id) {
      return id;
    }

    protected String load(String id, CancellationToken token) {
      token.throwIfCancelled();
      return id;
    }
  }

  private final Client client;

  OverloadsPositive(Client client) {
    this.client = client;
  }

  String parameter(String id, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return client.fetch(id);
  }

  CompletableFuture<String> asyncCall(String id, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return client.fetchAsync(id);
  }

  String elsewhereInTheList(String id, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return client.first(id);
  }

  CompletableFuture<String> enclosingLambda(Runner runner) {
    return runner.run(token -> {
      token.throwIfCancelled();
      // BUG: Diagnostic contains: [CancellationNotForwarded]
      return client.fetch("a");
    });
  }

  CompletableFuture<String> enclosingMethod(CompletableFuture<String> id, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return id.thenApply(v -> client.fetch(v));
  }

  CompletableFuture<String> methodReference(CompletableFuture<String> id, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return id.thenApply(client::fetch);
  }

  String oneGetterAway(Request request) {
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return client.fetch(request.id());
  }

  String local(String id) {
    CancellationToken token = new CancellationToken();
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return client.fetch(id);
  }

  // The carrier it is passed has a name of its own; the one at hand is dropped for the "none" constant.
  String none(String id, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return client.fetch(id, CancellationToken.NONE);
  }

  static class Derived extends Base {
    String inherited(String id, CancellationToken token) {
      token.throwIfCancelled();
      // BUG: Diagnostic contains: [CancellationNotForwarded]
      return load(id);
    }
  }

  static class InField {
    private final Client client;
    private final CancellationToken token;

    InField(Client client, CancellationToken token) {
      this.client = client;
      this.token = token;
    }

    String field(String id) {
      // BUG: Diagnostic contains: [CancellationNotForwarded]
      return client.fetch(id);
    }

    // Not the method of clean-up: only its try block.
    String inTry(String id) {
      try {
        // BUG: Diagnostic contains: [CancellationNotForwarded]
        return client.fetch(id);
      } finally {
        System.out.println(token.isCancelled());
      }
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
