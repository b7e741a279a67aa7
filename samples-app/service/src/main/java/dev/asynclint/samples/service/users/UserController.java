package dev.asynclint.samples.service.users;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

  @GetMapping
  CompletableFuture<UserPage> page(
      @RequestParam(name = "page", defaultValue = "0") @PositiveOrZero int page,
      @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(UserPage.MAX_SIZE) int size) {
    return users.findActive(page, size);
  }

  @GetMapping("/{id}")
  CompletableFuture<User> byId(@PathVariable("id") @Positive long id) {
    return users
        .findById(id)
        .thenApply(found -> found.orElseThrow(() -> new UserNotFoundException(id)));
  }
}
