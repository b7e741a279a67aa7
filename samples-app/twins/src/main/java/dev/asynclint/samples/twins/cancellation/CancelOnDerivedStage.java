package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import dev.asynclint.samples.service.users.User;
import dev.asynclint.samples.service.users.UserRepository;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: cancels the stage made from the query, which leaves the query running. Right: cancel the
 * query, as the report repository does.
 */
@RestController
class CancelOnDerivedStage {

  private final UserRepository users;

  CancelOnDerivedStage(UserRepository users) {
    this.users = users;
  }

  @GetMapping("/twins/cancellation/cancel-on-derived-stage")
  CompletableFuture<Integer> countActive(CancellationToken token) {
    CompletableFuture<List<User>> query = users.findActive();
    CompletableFuture<Integer> count = query.thenApply(List::size);
    CancellationToken.Registration stop = token.onCancel(() -> count.cancel(true));
    return count.whenComplete((size, failure) -> stop.close());
  }
}
