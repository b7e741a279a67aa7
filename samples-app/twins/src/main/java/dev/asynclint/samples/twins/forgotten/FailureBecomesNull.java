package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.service.users.User;
import dev.asynclint.samples.service.users.UserRepository;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: no user and no database look the same. Right: the failure goes on, or into the log. */
@RestController
class FailureBecomesNull {

  private final UserRepository users;

  FailureBecomesNull(UserRepository users) {
    this.users = users;
  }

  @GetMapping("/twins/forgotten/failure-becomes-null/{userId}")
  CompletableFuture<String> name(@PathVariable("userId") long userId) {
    return users.findById(userId).exceptionally(e -> null).thenApply(FailureBecomesNull::greet);
  }

  private static String greet(Optional<User> user) {
    return user == null ? "nobody" : user.map(User::name).orElse("nobody");
  }
}
