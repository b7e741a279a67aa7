package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.twins.shop.VisitRepository;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Wrong: a {@code Mono} as a statement does nothing at all. Right: {@code then}. */
@RestController
class DroppedMono {

  private final VisitRepository visits;

  DroppedMono(VisitRepository visits) {
    this.visits = visits;
  }

  @PostMapping("/twins/forgotten/dropped-mono/{userId}")
  Mono<Long> visit(@PathVariable("userId") long userId) {
    visits.save(userId);
    return visits.count(userId);
  }
}
