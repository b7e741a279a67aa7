package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.twins.shop.VisitRepository;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: looks asynchronous, but {@code Greetings} asks {@code Nicknames}, and there the event loop
 * waits. Right: all three return the future.
 */
@RestController
class JoinThroughTwoHelpers {

  private final Greetings greetings;
  private final VisitRepository visits;

  JoinThroughTwoHelpers(Greetings greetings, VisitRepository visits) {
    this.greetings = greetings;
    this.visits = visits;
  }

  @GetMapping("/twins/blocking/join-through-two-helpers/{userId}")
  CompletableFuture<String> greet(@PathVariable("userId") long userId) {
    String greeting = greetings.forUser(userId);
    return visits.saveAsync(userId).thenApply(saved -> greeting);
  }
}
