package example;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import java.util.concurrent.CompletableFuture;

/** Quarkus. */
class Quarkus {
  private CompletableFuture<String> setting;

  @NonBlocking
  String waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return setting.join();
  }

  @Blocking
  Uni<String> onAWorker() {
    // OK: a worker thread runs it
    return Uni.createFrom().item(setting.join());
  }

  @GET
  @RunOnVirtualThread
  public String onAVirtualThread() {
    // OK: a virtual thread may wait
    return setting.join();
  }

  Uni<String> composed() {
    // OK: composed
    return Uni.createFrom().item("a").map(String::trim);
  }

  Uni<String> ofAField() {
    // BUG: Diagnostic contains: [CancellationNotPropagated]
    return Uni.createFrom().completionStage(() -> setting);
  }

  CompletableFuture<String> transaction() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    String found = QuarkusTransaction.requiringNew().call(() -> setting.join());
    return CompletableFuture.completedFuture(found);
  }

  String plainTransaction() {
    // OK: no async code
    return QuarkusTransaction.requiringNew().call(() -> setting.join());
  }
}
