package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.service.users.User;
import dev.asynclint.samples.service.users.UserRepository;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: no future where there is no user, so that whoever composes it fails with a null. */
@RestController
class NullForNobody {

  private final UserRepository users;

  NullForNobody(UserRepository users) {
    this.users = users;
  }

  @GetMapping("/twins/forgotten/null-for-nobody/{userId}")
  CompletableFuture<String> name(@PathVariable("userId") long userId) {
    return find(userId).thenApply(user -> user.map(User::name).orElse("nobody"));
  }

  private CompletableFuture<Optional<User>> find(long userId) {
    return userId < 0 ? null : users.findById(userId);
  }
}
