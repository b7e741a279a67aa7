package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

class Waits {
  interface Peers {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(String profile);

    CompletableFuture<String> saveVisit(long user);

    CompletableFuture<String> tryLock(long user);

    CompletableFuture<String> findOrCreate(long user);

    CompletableFuture<Boolean> known(long user);
  }

  interface Connection {
    CompletableFuture<String> query(String sql);

    CompletableFuture<Void> commit();
  }

  interface Queue {
    CompletableFuture<String> head();
  }

  interface Session {
    CompletableFuture<String> row(int number);
  }

  private final Peers peers;
  private final Connection connection;
  private final Queue queue;

  Waits(Peers peers, Connection connection, Queue queue) {
    this.peers = peers;
    this.connection = connection;
    this.queue = queue;
  }

  // OK: the second needs the first
  String needs(long user) {
    String profile = peers.profile(user).join();
    List<String> orders = peers.orders(profile).join();
    return profile + orders;
  }

  // OK: both are started before
  String together(long user, long other) {
    CompletableFuture<String> one = peers.profile(user);
    CompletableFuture<String> two = peers.profile(other);
    String first = one.join();
    String second = two.join();
    return first + second;
  }

  // OK: something happens in between
  String between(long user) {
    String profile = peers.profile(user).join();
    System.out.println("asking for the second one");
    String other = peers.profile(user + 1).join();
    return profile + other;
  }

  // OK: it is saved before it is read
  String writes(long user) {
    String visit = peers.saveVisit(user).join();
    String profile = peers.profile(user).join();
    return profile + visit;
  }

  // OK: it is read before it is saved
  String writesAfter(long user) {
    String profile = peers.profile(user).join();
    String visit = peers.saveVisit(user).join();
    return profile + visit;
  }

  // OK: the lock comes first
  String locks(long user) {
    String lock = peers.tryLock(user).join();
    String profile = peers.profile(user).join();
    return profile + lock;
  }

  // OK: it may be made here
  String creates(long user) {
    String account = peers.findOrCreate(user).join();
    String profile = peers.profile(user).join();
    return profile + account;
  }

  // OK: saved in a step
  String writesInStep(long user) {
    String visit = peers.profile(user).thenCompose(p -> peers.saveVisit(user)).join();
    String profile = peers.profile(user + 1).join();
    return profile + visit;
  }

  // OK: an answer of yes or no may be a guard
  String guards(long user) {
    boolean known = peers.known(user).join();
    String profile = peers.profile(user).join();
    return known ? profile : "";
  }

  // OK: one connection answers one question after the other
  String oneConnection() {
    String first = connection.query("select 1").join();
    String second = connection.query("select 2").join();
    return first + second;
  }

  // OK: whoever handed the session in may have an order in mind
  String oneSession(Session session) {
    String first = session.row(1).join();
    String second = session.row(2).join();
    return first + second;
  }

  // OK: the next element of the same queue
  String oneQueue() {
    String first = queue.head().join();
    String second = queue.head().join();
    return first + second;
  }

  // OK: a transaction is a sequence
  @Transactional
  public String transaction(long user) {
    String first = peers.profile(user).join();
    String second = peers.profile(user + 1).join();
    return first + second;
  }

  // OK: the template's function runs in a transaction
  String template(TransactionTemplate transactions, long user) {
    return transactions.execute(
        status -> {
          String first = peers.profile(user).join();
          String second = peers.profile(user + 1).join();
          return first + second;
        });
  }

  // OK: nobody knows what the first one does
  String handedIn(CompletableFuture<String> given, long user) {
    String first = given.join();
    String second = peers.profile(user).join();
    return first + second;
  }

  // OK: complete, so nobody waits
  String ready(long user) {
    String first = CompletableFuture.completedFuture("a").join();
    String second = peers.profile(user).join();
    return first + second;
  }

  // OK: start-up may take its time
  public static void main(String[] arguments) {
    Peers peers = peers();
    String first = peers.profile(1).join();
    String second = peers().profile(2).join();
    System.out.println(first + second);
  }

  private static Peers peers() {
    return null;
  }
}
