package example;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** RULES, request path: JAX-RS; handlers with AsyncResponse run on a container thread. */
@Path("/users")
class JaxRsPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @GET
  public String get() {
    // BUG: Diagnostic contains: join
    return user.join();
  }

  @POST
  public String post() throws Exception {
    // BUG: Diagnostic contains: get
    return user.get(1, TimeUnit.SECONDS);
  }

  @PUT
  @Path("{id}")
  public String put() {
    return load();
  }

  @DELETE
  public void delete() {
    // BUG: Diagnostic contains: join
    user.join();
  }

  private String load() {
    CompletableFuture<String> mine = new CompletableFuture<>();
    // BUG: Diagnostic contains: JaxRsPositive.put
    return mine.join();
  }

  @GET
  @Path("async")
  public void async(@Suspended AsyncResponse response) {
    // BUG: Diagnostic contains: join
    response.resume(user.join());
  }
}
