package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.service.users.UserRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: greets a future and nobody else. Right: {@code thenApply} puts the name into the text. */
@RestController
class FutureInGreeting {

  private final UserRepository users;

  FutureInGreeting(UserRepository users) {
    this.users = users;
  }

  @GetMapping("/twins/forgotten/future-in-greeting/{userId}")
  String greet(@PathVariable("userId") long userId) {
    return "Welcome, " + users.findById(userId) + "!";
  }
}
