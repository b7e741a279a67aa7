package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.twins.shop.VisitRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Wrong: {@code block()} in a method that returns a {@code Mono}; on an event loop Reactor refuses
 * it and the client gets a 500. Right: {@code map}.
 */
@RestController
class BlockInsideMono {

  private final VisitRepository visits;

  BlockInsideMono(VisitRepository visits) {
    this.visits = visits;
  }

  @GetMapping("/twins/blocking/block-inside-mono/{userId}")
  Mono<String> visits(@PathVariable("userId") long userId) {
    return Mono.just("Visits: " + visits.count(userId).block());
  }
}
