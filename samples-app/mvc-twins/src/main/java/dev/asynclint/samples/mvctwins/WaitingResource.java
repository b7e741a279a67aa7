package dev.asynclint.samples.mvctwins;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/**
 * Wrong: a JAX-RS resource that waits on the request thread, one call down. Right: return the
 * {@code CompletionStage}.
 */
@Path("orders")
public class WaitingResource {

  private final OrderTotals totals;

  WaitingResource(OrderTotals totals) {
    this.totals = totals;
  }

  /** What the user has spent, in cents. */
  @GET
  @Path("{userId}")
  public long spent(@PathParam("userId") long userId) {
    return totals.ofUser(userId);
  }
}
