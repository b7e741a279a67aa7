package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.twins.shop.VisitRepository;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: {@code subscribe()} without an error consumer; a failed save is a line in a log at best.
 * Right: return the {@code Mono}.
 */
@RestController
class SubscribeWithoutErrorConsumer {

  private final VisitRepository visits;

  SubscribeWithoutErrorConsumer(VisitRepository visits) {
    this.visits = visits;
  }

  @PostMapping("/twins/forgotten/subscribe/{userId}")
  String visit(@PathVariable("userId") long userId) {
    visits.save(userId).subscribe();
    return "welcome";
  }
}
