package reports;

import jakarta.annotation.PreDestroy;
import org.springframework.beans.factory.DisposableBean;

/** The point of no cancellation: clean-up must run although, or because, the work was cancelled. */
class CleanUpNegative implements AutoCloseable {
  interface Client {
    void flush(String id);

    void flush(String id, CancellationToken token);

    void release();

    void release(CancellationToken token);
  }

  private final Client client;
  private final CancellationToken token;

  CleanUpNegative(Client client, CancellationToken token) {
    this.client = client;
    this.token = token;
  }

  // OK: stops at `finally`.
  void inFinally(String id, CancellationToken token) {
    try {
      client.flush(id, token);
    } finally {
      client.release();
    }
  }

  // OK: stops at `catch`.
  void inCatch(String id, CancellationToken token) {
    try {
      client.flush(id, token);
    } catch (RuntimeException e) {
      client.release();
      throw e;
    }
  }

  // OK: stops at `close`.
  @Override
  public void close() {
    client.release();
  }

  // OK: stops at `@PreDestroy`.
  @PreDestroy
  void stop() {
    client.flush("all");
  }

  static class Bean implements DisposableBean {
    private final Client client;
    final CancellationToken token;

    Bean(Client client, CancellationToken token) {
      this.client = client;
      this.token = token;
    }

    // OK: the container's way to say the same.
    @Override
    public void destroy() {
      client.release();
    }
  }

  // OK: the "none" constant is right in clean-up code.
  void noneInFinally(String id, CancellationToken token) {
    try {
      client.flush(id, token);
    } finally {
      client.release(CancellationToken.NONE);
    }
  }

  // OK: a loop in `finally` has to end.
  void loopInFinally(java.util.List<String> ids, CancellationToken token) {
    try {
      token.throwIfCancelled();
    } finally {
      for (String id : ids) {
        client.flush(id);
      }
    }
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
