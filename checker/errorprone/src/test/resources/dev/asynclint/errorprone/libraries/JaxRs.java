package example;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Jakarta RESTful Web Services: resources and clients. */
@Path("users")
class JaxRs {
  private CompletableFuture<String> users;
  private Client client;

  @GET
  public String waits() {
    // BUG: Diagnostic contains: [BlockingWaitOnRequestThread]
    return users.join();
  }

  @GET
  @Path("stage")
  public CompletionStage<String> stage() {
    // OK: handed back
    return users;
  }

  @GET
  @Path("waiting-stage")
  public CompletionStage<String> waitingStage() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return CompletableFuture.completedFuture(users.join());
  }

  @GET
  @Path("suspended")
  public void suspended(@Suspended AsyncResponse response) {
    // OK: the answer comes later
    users.whenComplete(
        (found, failure) -> {
          if (failure == null) {
            response.resume(found);
          } else {
            response.resume(failure);
          }
        });
  }

  void timeout(AsyncResponse response) {
    // OK: the container runs it
    response.setTimeoutHandler(late -> late.resume("late"));
  }

  CompletionStage<Boolean> header(ContainerRequestContext request) {
    // OK: the caller runs it, and nothing waits
    return CompletableFuture.completedFuture(
        request.containsHeaderString("Accept", text -> text.equals("text/plain")));
  }

  CompletionStage<String> reactiveClient() {
    // OK: nobody waits
    return client.target("http://users").request().rx().get(String.class);
  }
}
