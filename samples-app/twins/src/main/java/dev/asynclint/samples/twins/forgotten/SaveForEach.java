package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.twins.shop.VisitRepository;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: {@code forEach} throws every future away; the answer counts saves that may fail. Right:
 * collect the futures and return their {@code allOf}.
 */
@RestController
class SaveForEach {

  private final VisitRepository visits;

  SaveForEach(VisitRepository visits) {
    this.visits = visits;
  }

  @PostMapping("/twins/forgotten/save-for-each")
  CompletableFuture<Integer> saveAll(@RequestBody List<Long> userIds) {
    userIds.forEach(userId -> visits.saveAsync(userId));
    return CompletableFuture.completedFuture(userIds.size());
  }
}
