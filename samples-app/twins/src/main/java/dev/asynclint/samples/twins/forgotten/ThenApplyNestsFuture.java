package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.service.users.UserRepository;
import dev.asynclint.samples.twins.shop.VisitRepository;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: answers before the visit is written, for the save is a future inside another. */
@RestController
class ThenApplyNestsFuture {

  private final UserRepository users;
  private final VisitRepository visits;

  ThenApplyNestsFuture(UserRepository users, VisitRepository visits) {
    this.users = users;
    this.visits = visits;
  }

  @PostMapping("/twins/forgotten/then-apply/{userId}")
  CompletableFuture<String> visit(@PathVariable("userId") long userId) {
    return users
        .findById(userId)
        .thenApply(user -> visits.saveAsync(user.orElseThrow().id()))
        .thenApply(saved -> "welcome");
  }
}
