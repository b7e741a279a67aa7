package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.service.users.UserRepository;
import dev.asynclint.samples.twins.shop.VisitRepository;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: {@code thenAccept} completes before the save it starts. Right: {@code thenCompose}. */
@RestController
class ThenAcceptDropsFuture {

  private final UserRepository users;
  private final VisitRepository visits;

  ThenAcceptDropsFuture(UserRepository users, VisitRepository visits) {
    this.users = users;
    this.visits = visits;
  }

  @PostMapping("/twins/forgotten/then-accept/{userId}")
  CompletableFuture<Void> visit(@PathVariable("userId") long userId) {
    return users.findById(userId).thenAccept(user -> visits.saveAsync(user.orElseThrow().id()));
  }
}
