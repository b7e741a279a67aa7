package example;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.reactivestreams.client.FindPublisher;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** MongoDB: the synchronous and the reactive driver. */
class MongoDb {
  private MongoCollection<Document> users;
  private com.mongodb.reactivestreams.client.MongoCollection<Document> reactive;
  private Executor executor;

  Mono<Document> first() {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return Mono.justOrEmpty(users.find().first());
  }

  Mono<Document> reactiveFirst() {
    // OK: composed
    return Mono.from(reactive.find().first());
  }

  CompletableFuture<Document> onAnExecutor() {
    // OK: the executor's threads are there for it
    return CompletableFuture.supplyAsync(() -> users.find().first(), executor);
  }

  Document plain() {
    // OK: no async code
    return users.find().first();
  }

  CompletableFuture<String> transaction(ClientSession session, CompletableFuture<String> name) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    String found = session.withTransaction(() -> name.join());
    return CompletableFuture.completedFuture(found);
  }

  Flux<String> names() {
    // OK: composed
    return Flux.from(reactive.find()).map(user -> user.getString("name"));
  }

  Flux<String> waits(Mono<String> suffix) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return Flux.from(reactive.find()).map(user -> user.getString("name") + suffix.block());
  }

  FindPublisher<Document> cold() {
    // OK: handed back
    return reactive.find();
  }

  void dropped() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    reactive.insertOne(new Document());
  }

  Publisher<Document> combined() {
    // OK: composed
    return Flux.from(reactive.find()).take(10);
  }
}
