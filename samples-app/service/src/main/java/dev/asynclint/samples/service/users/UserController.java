package dev.asynclint.samples.service.users;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /users}: hands the repository's futures on, and never waits for one. */
@RestController
@RequestMapping("/users")
class UserController {

  private final UserRepository users;

  UserController(UserRepository users) {
    this.users = users;
  }

  @GetMapping("/active")
  CompletableFuture<List<User>> active() {
    return users.findActive();
  }

  @GetMapping("/{id}")
  CompletableFuture<User> byId(@PathVariable("id") long id) {
    return users
        .findById(id)
        .thenApply(found -> found.orElseThrow(() -> new UserNotFoundException(id)));
  }
}
