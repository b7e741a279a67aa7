package dev.asynclint.samples.twins.cancellation;

import dev.asynclint.samples.service.cancellation.CancellationToken;
import dev.asynclint.samples.service.users.UserRepository;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: asks for a token and never looks at it. Right: forward it or do not ask. */
@RestController
class TokenNeverRead {

  private final UserRepository users;

  TokenNeverRead(UserRepository users) {
    this.users = users;
  }

  @GetMapping("/twins/cancellation/never-read")
  CompletableFuture<Integer> countActive(CancellationToken token) {
    return users.findActive().thenApply(List::size);
  }
}
