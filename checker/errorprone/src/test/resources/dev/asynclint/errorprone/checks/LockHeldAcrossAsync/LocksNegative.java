package checks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.scheduling.annotation.Scheduled;

class LocksNegative {
  interface Client {
    CompletableFuture<String> connect();

    CompletableFuture<String> token();
  }

  private final Client client;
  private volatile String connection;
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();

  LocksNegative(Client client) {
    this.client = client;
  }

  // OK: filled when somebody first asks
  String doubleChecked() {
    String known = connection;
    if (known == null) {
      synchronized (this) {
        known = connection;
        if (known == null) {
          known = connection = client.connect().join();
        }
      }
    }
    return known;
  }

  private String refreshed;
  private long until;

  // OK: a lock that nobody else can have
  String localLock() {
    Object mine = new Object();
    synchronized (mine) {
      return client.connect().join();
    }
  }

  // OK: started under the lock, waited for behind it
  String behind() {
    CompletableFuture<String> started;
    lock.lock();
    try {
      started = client.connect();
    } finally {
      lock.unlock();
    }
    return started.join();
  }

  // OK: released before, in a finally of an inner try
  String inner() {
    synchronized (this) {
      refreshed = "";
    }
    return client.connect().join();
  }

  // OK: a callback that is only stored under the lock
  synchronized void registered() {
    client.connect().thenAccept(c -> connection = c);
  }

  // OK: asked whether it is there
  synchronized String now(CompletableFuture<String> f) {
    return f.isDone() ? f.join() : null;
  }

  // OK: the callback takes and gives back by itself
  CompletableFuture<Void> own() {
    return client
        .connect()
        .thenAccept(
            c -> {
              rw.writeLock().lock();
              try {
                connection = c;
              } finally {
                rw.writeLock().unlock();
              }
            });
  }

  // OK: only the timer takes it
  private final Object refresh = new Object();

  @Scheduled(fixedDelay = 1000)
  void tick() {
    synchronized (refresh) {
      connection = client.connect().join();
    }
  }

  private final ReentrantLock single = new ReentrantLock();

  // OK: everybody only tries to take it, so nobody waits for it
  String refreshed() {
    if (!single.tryLock()) {
      return "";
    }
    try {
      return CompletableFuture.supplyAsync(() -> "a").join();
    } finally {
      single.unlock();
    }
  }
}
