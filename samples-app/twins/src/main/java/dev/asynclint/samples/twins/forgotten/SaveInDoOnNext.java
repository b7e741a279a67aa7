package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.twins.shop.VisitRepository;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Wrong: the {@code Mono} made in {@code doOnNext} has no subscriber, so nothing is ever saved.
 * Right: {@code flatMap}.
 */
@RestController
class SaveInDoOnNext {

  private final VisitRepository visits;

  SaveInDoOnNext(VisitRepository visits) {
    this.visits = visits;
  }

  @PostMapping("/twins/forgotten/do-on-next/{userId}")
  Mono<Long> visit(@PathVariable("userId") long userId) {
    return visits.count(userId).doOnNext(before -> visits.save(userId));
  }
}
