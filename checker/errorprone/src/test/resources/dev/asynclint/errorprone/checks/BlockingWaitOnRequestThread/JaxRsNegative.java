package example;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** RULES, request path: JAX-RS resources that do not wait on a request thread. */
@Path("/users")
class JaxRsNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();
  ExecutorService pool;

  // OK: it returns the stage
  @GET
  public CompletionStage<String> stage() {
    return user;
  }

  // OK: the asynchronous way
  @GET
  @Path("async")
  public void async(@Suspended AsyncResponse response) {
    user.thenAccept(response::resume);
  }

  // OK: an executor runs it
  @GET
  @Path("pool")
  public void onPool(@Suspended AsyncResponse response) {
    pool.execute(() -> response.resume(user.join()));
  }

  // OK: a virtual thread may wait
  @GET
  @Path("virtual")
  @RunOnVirtualThread
  public String virtual() {
    return user.join();
  }

  // OK: a sub-resource's factory without a method annotation, nobody reaches it
  public String helper() {
    return user.join();
  }
}
