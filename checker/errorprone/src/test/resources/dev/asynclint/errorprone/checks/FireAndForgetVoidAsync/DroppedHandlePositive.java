package orders;

import com.google.common.util.concurrent.ListeningExecutorService;
import io.netty.bootstrap.Bootstrap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A void method that starts async work and neither hands it back nor handles its failure. */
class DroppedHandlePositive {
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final HttpClient http = HttpClient.newHttpClient();

  void runAsync() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(this::load);
  }

  public void supplyAsync() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.supplyAsync(() -> 1, pool);
  }

  static void inStaticMethod() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(() -> System.out.println("a"));
  }

  void submit() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    pool.submit(this::load);
  }

  void guavaSubmit(ListeningExecutorService listening) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    listening.submit(this::load);
  }

  void http(HttpRequest request) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    http.sendAsync(request, BodyHandlers.discarding());
  }

  void kafka(Producer<String, String> producer) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    producer.send(new ProducerRecord<>("topic", "value"));
  }

  void vertx(Vertx vertx) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    vertx.fileSystem().writeFile("a.txt", Buffer.buffer());
  }

  void netty(Bootstrap bootstrap) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    bootstrap.connect("host", 1);
  }

  void ownAsyncMethod() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    loadAsync();
  }

  void chainWithoutHandler() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.supplyAsync(() -> 1).thenAccept(System.out::println);
  }

  void underCondition(boolean now) {
    if (now) {
      load();
    } else {
      // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
      CompletableFuture.runAsync(this::load);
    }
  }

  void catchSeesNothing() {
    try {
      // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
      CompletableFuture.runAsync(this::load);
    } catch (RuntimeException e) {
      System.err.println(e);
    }
  }

  void deadLocal() {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture<Void> loading = CompletableFuture.runAsync(this::load);
  }

  private CompletableFuture<Void> loadAsync() {
    return CompletableFuture.runAsync(this::load);
  }

  private void load() {}
}
